package org.shouwang.bench.district;

import java.util.List;
import org.shouwang.kit.domain.Command;

/**
 * One aggregate's whole life, as the commands that make it.
 *
 * @param rules which decide them
 * @param id the aggregate
 * @param commands in order
 */
public record Life<S, C extends Command>(Rules<S, C, ?> rules, String id, List<C> commands) {
  public Life {
    commands = List.copyOf(commands);
  }
}
