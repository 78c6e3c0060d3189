package org.shouwang.kit.command;

import java.util.Collection;
import java.util.List;
import org.shouwang.kit.domain.Command;

/**
 * Under which name Axon routes a command: its aggregate's sealed interface, so that a shell needs
 * one handler.
 */
final class CommandNames {
  private final List<Class<? extends Command>> families;

  CommandNames(Collection<AggregateType<?, ?>> types) {
    this.families = types.stream().<Class<? extends Command>>map(AggregateType::commands).toList();
  }

  String of(Command command) {
    for (Class<? extends Command> family : families) {
      if (family.isInstance(command)) {
        return family.getName();
      }
    }
    throw new IllegalArgumentException(command.getClass() + " belongs to no declared aggregate");
  }
}
