package org.shouwang.demo.plan;

import java.time.Instant;

/** An accident case (案例) to learn from. */
public record CaseStudy(String key, String title, String lesson, String accidentType, Instant at) {}
