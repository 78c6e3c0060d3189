package org.shouwang.kit.log;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Authority;

/**
 * A commit that waits for its number: everything but number, time and hashes. See {@link
 * CommitHeader} for the fields.
 *
 * @param notBefore the time of the event that caused it; {@code recordedAt} is not before that
 */
public record CommitDraft(
    String commandId,
    @Nullable String bodyDigest,
    String actor,
    Authority authority,
    boolean imported,
    String correlationId,
    @Nullable String causationId,
    @Nullable String traceParent,
    @Nullable Instant notBefore,
    List<RecordedEvent> events) {
  public CommitDraft {
    events = List.copyOf(events);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("a commit has at least one event");
    }
    if (events.stream().map(RecordedEvent::key).distinct().count() != events.size()) {
      throw new IllegalArgumentException("a commit names no aggregate:sequence twice");
    }
  }

  /** The header of the commit that this becomes. */
  CommitHeader header(String log, long number, Instant recordedAt) {
    return new CommitHeader(
        log,
        number,
        recordedAt,
        commandId,
        bodyDigest,
        actor,
        authority,
        imported,
        correlationId,
        causationId,
        traceParent);
  }
}
