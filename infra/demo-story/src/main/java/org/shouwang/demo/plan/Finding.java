package org.shouwang.demo.plan;

import java.time.Instant;

/** A finding (问题) of a visit, and the way of the hazard that it becomes. */
public record Finding(String key, Flaw flaw, Instant at, HazardWay way) {}
