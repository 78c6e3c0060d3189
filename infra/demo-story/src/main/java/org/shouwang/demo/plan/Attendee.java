package org.shouwang.demo.plan;

/** Somebody who attends a session, by the keys of the story; everybody of it passes. */
public record Attendee(String person, String enterprise) {}
