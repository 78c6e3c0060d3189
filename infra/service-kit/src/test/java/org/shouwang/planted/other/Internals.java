package org.shouwang.planted.other;

/** What another service keeps to itself. */
public record Internals(int count) {}
