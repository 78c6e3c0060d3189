package org.shouwang.kit.projection;

import org.jspecify.annotations.Nullable;
import org.shouwang.kit.command.CommandOutcome;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.stream.OwnGeneration;
import org.shouwang.kit.web.AfterToken;
import org.shouwang.kit.web.ReadBarrier;

/**
 * Read your own writes: makes the {@code after} token of an answer, and waits for what it names.
 */
final class ViewTokens implements AfterToken, ReadBarrier {
  private final String context;
  private final OwnGeneration generation;
  private final Projections projections;
  private final Views views;

  ViewTokens(String context, OwnGeneration generation, Projections projections, Views views) {
    this.context = context;
    this.generation = generation;
    this.projections = projections;
    this.views = views;
  }

  @Override
  public @Nullable String of(CommandOutcome outcome) {
    Commit commit = outcome.commit();
    return commit == null ? null : ReadToken.of(context, commit, generation.now()).encoded();
  }

  @Override
  public Sight await(String view, String after) {
    ReadToken token;
    try {
      token = ReadToken.parse(after);
    } catch (IllegalArgumentException e) {
      return Sight.INVALID;
    }
    return views.of(projections.get(view).projection()).awaitVisible(token)
        ? Sight.VISIBLE
        : Sight.NOT_YET;
  }
}
