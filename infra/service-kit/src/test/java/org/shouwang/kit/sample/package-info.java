/** A small service for the kit's own HTTP tests: lamps (灯) that somebody keeps lit. */
package org.shouwang.kit.sample;
