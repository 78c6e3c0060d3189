package org.shouwang.kit.planted.areas.read.lamps;

public record View(int count) {}
