package org.shouwang.kit.policy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.shouwang.kit.command.CommandOutcome;
import org.shouwang.kit.command.CommandRequest;
import org.shouwang.kit.command.Commands;

/** A command side in memory: each id has one effect, and a test may have it fail. */
public final class NotedCommands implements Commands {
  final Map<String, CommandRequest> effects = new ConcurrentHashMap<>();
  final List<CommandRequest> order = new CopyOnWriteArrayList<>();
  final AtomicInteger asked = new AtomicInteger();
  volatile Consumer<CommandRequest> before = request -> {};

  @Override
  public CommandOutcome handle(CommandRequest request) {
    asked.incrementAndGet();
    before.accept(request);
    if (effects.putIfAbsent(request.id(), request) == null) {
      order.add(request);
    }
    return new CommandOutcome(request.command().target(), 0, null, List.of());
  }
}
