package org.shouwang.hazard.read.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.kit.domain.Authority;

/**
 * One step of a hazard's story.
 *
 * @param sequence its place in the story, from 0
 * @param eventId the event
 * @param type wire type of the event
 * @param titleZh what happened, in Chinese
 * @param titleEn what happened, in English
 * @param occurredAt when it happened in the world
 * @param recordedAt when it was recorded
 * @param actor who did it, opaque
 * @param authority on what authority: a peer's and an expert's word is advice, an officer's an
 *     order
 * @param imported whether it entered later, by the import authority
 * @param stateBefore the hazard's state before
 * @param stateAfter the hazard's state after
 * @param commit the commit's number in the log
 * @param commitHash the commit's hash, hex
 * @param causationId the event that led to it, if a policy acted
 * @param facts the event itself, as it was published
 * @param evidence the photos and documents that the step is shown by, as the event behind it in the
 *     same commit lists them; null where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineStep(
    long sequence,
    String eventId,
    String type,
    String titleZh,
    String titleEn,
    Instant occurredAt,
    Instant recordedAt,
    String actor,
    Authority authority,
    boolean imported,
    HazardStatus stateBefore,
    HazardStatus stateAfter,
    long commit,
    String commitHash,
    @Nullable String causationId,
    @JsonRawValue String facts,
    @JsonRawValue @Nullable String evidence) {

  /** The same, shown by photos and documents. */
  TimelineStep shownBy(String items) {
    return new TimelineStep(
        sequence,
        eventId,
        type,
        titleZh,
        titleEn,
        occurredAt,
        recordedAt,
        actor,
        authority,
        imported,
        stateBefore,
        stateAfter,
        commit,
        commitHash,
        causationId,
        facts,
        items);
  }
}
