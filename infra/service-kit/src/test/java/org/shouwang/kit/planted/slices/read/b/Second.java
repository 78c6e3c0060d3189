package org.shouwang.kit.planted.slices.read.b;

public record Second(int count) {}
