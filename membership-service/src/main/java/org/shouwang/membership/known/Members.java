package org.shouwang.membership.known;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.List;
import java.util.Objects;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.shouwang.membership.domain.member.Standing;
import org.springframework.stereotype.Component;

/** Who belongs to a cooperative, as far as the view has come. */
@Component
public class Members {
  /** No cooperative is expected to be larger; its list of members is read at once. */
  private static final int LARGEST_COOPERATIVE = 10_000;

  private static final List<String> MEMBER =
      List.of(Standing.ACTIVE.name(), Standing.SUSPENDED.name());

  private final View<MembershipRow> memberships;

  Members(Views views, MembershipsProjection projection) {
    this.memberships = views.of(projection);
  }

  /** The enterprises that are members of a cooperative, suspended ones included. */
  public List<String> of(String cooperativeId) {
    return memberships
        .live()
        .query(
            and(eq("cooperativeId", cooperativeId), in("standing", MEMBER)),
            null,
            LARGEST_COOPERATIVE)
        .stream()
        .map(entry -> entry.state().enterpriseId())
        .filter(Objects::nonNull)
        .toList();
  }
}
