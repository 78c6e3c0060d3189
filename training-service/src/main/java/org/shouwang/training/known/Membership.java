package org.shouwang.training.known;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.springframework.stereotype.Component;

/**
 * What the membership context told so far, answered from this service's own views. What was
 * recorded there a moment ago may be unknown here still.
 */
@Component
public class Membership {
  /** More than a cooperative can have: a whole district's enterprises. */
  private static final int MOST = 200_000;

  private final View<KnownCooperative> cooperatives;
  private final View<KnownMembership> memberships;

  Membership(
      Views views,
      KnownCooperativesProjection cooperatives,
      KnownMembershipsProjection memberships) {
    this.cooperatives = views.of(cooperatives);
    this.memberships = views.of(memberships);
  }

  /** A cooperative that is not dissolved. */
  public Optional<KnownCooperative> cooperative(String id) {
    return cooperatives.live().find(id).filter(found -> !found.dissolved());
  }

  /** The active members (有效社员) of a cooperative. */
  public Set<String> activeMembers(String cooperative) {
    return memberships
        .live()
        .query(and(eq("cooperative", cooperative), eq("active", true)), null, MOST)
        .stream()
        .map(found -> Objects.requireNonNull(found.state().enterprise()))
        .collect(Collectors.toSet());
  }
}
