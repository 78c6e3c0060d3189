@org.jspecify.annotations.NullMarked
package org.shouwang.kit.planted.sound.read.rooms;
