package org.shouwang.kit.planted.sound.read.rooms;

class Rooms {}
