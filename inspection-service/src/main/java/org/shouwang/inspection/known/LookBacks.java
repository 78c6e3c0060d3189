package org.shouwang.inspection.known;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.kit.projection.Reading;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.springframework.stereotype.Component;

/**
 * What the hazard context told so far of closed hazards that are to be looked at again, answered
 * from this service's own view. What was recorded there a moment ago may be unknown here still; it
 * then stands on the list of the visit after.
 */
@Component
public class LookBacks {
  /** More than one cooperative's members have due. */
  private static final int MOST = 200_000;

  private final View<KnownLookBack> hazards;

  LookBacks(Views views, KnownLookBacksProjection hazards) {
    this.hazards = views.of(hazards);
  }

  /**
   * One that is due.
   *
   * @param hazard its id
   * @param known what is known of it
   */
  public record Due(String hazard, KnownLookBack known) {}

  /**
   * What a cooperative's next check of some enterprises looks at by an instant, the oldest first:
   * what was found under it, and what was found under none, by the public, officers or the
   * enterprise itself, for that is looked back at by whoever checks the enterprise next.
   */
  public List<Due> due(String cooperative, Collection<String> enterprises, Instant by) {
    return hazards
        .live()
        .query(
            and(
                in("enterprise", enterprises),
                or(eq("cooperative", cooperative), eq("cooperative", null)),
                eq("due", true),
                eq("ofTheTownship", false)),
            null,
            MOST)
        .stream()
        .filter(found -> !scheduledAt(found).isAfter(by))
        .sorted(
            Comparator.<Reading.Entry<KnownLookBack>, Instant>comparing(LookBacks::scheduledAt)
                .thenComparing(Reading.Entry::id))
        .map(found -> new Due(found.id(), found.state()))
        .toList();
  }

  /** What is known of some hazards, by id. */
  public Map<String, KnownLookBack> of(Collection<String> ids) {
    return hazards.live().find(ids);
  }

  /** Those of some hazards that one of some enterprises was once responsible for. */
  public Set<String> formerlyOf(Collection<String> enterprises, Collection<String> ids) {
    return of(ids).entrySet().stream()
        .filter(one -> one.getValue().former().stream().anyMatch(enterprises::contains))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Those of some hazards whose rectification a person accepted. */
  public Set<String> acceptedBy(String person, Collection<String> ids) {
    return of(ids).entrySet().stream()
        .filter(one -> one.getValue().accepters().contains(person))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** How many of some hazards a cooperative's visit still has to answer for. */
  public int stillDue(Collection<String> ids) {
    return (int) of(ids).values().stream().filter(one -> one.due() && !one.ofTheTownship()).count();
  }

  private static Instant scheduledAt(Reading.Entry<KnownLookBack> found) {
    return requireNonNull(found.state().scheduledAt());
  }
}
