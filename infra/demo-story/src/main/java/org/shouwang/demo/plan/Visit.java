package org.shouwang.demo.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit (到场) of one team to one enterprise.
 *
 * @param inspectors the enterprises that send their safety managers, the leading one first; never
 *     the visited one
 * @param expert the expert who comes along, if one does
 */
public record Visit(
    String key,
    String enterprise,
    List<String> inspectors,
    @Nullable String expert,
    Instant arrivedAt,
    List<Finding> findings,
    List<Strength> strengths,
    Instant signedAt) {
  public Visit {
    inspectors = List.copyOf(inspectors);
    findings = List.copyOf(findings);
    strengths = List.copyOf(strengths);
  }
}
