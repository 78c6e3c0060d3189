package org.shouwang.kit.known;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Townships;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.projection.Reading;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.store.GroupLookup;

/**
 * What the membership context told so far of enterprises, cooperatives and who belongs where,
 * answered from this service's own views. What was recorded there a moment ago may be unknown here
 * still.
 */
public final class Known implements Townships {
  /** More than a district has. */
  private static final int MOST = 200_000;

  private final View<KnownEnterprise> enterprises;
  private final View<KnownCooperative> cooperatives;
  private final View<KnownMembership> memberships;

  /** Asked for nearly every command, so that those who come together share a read. */
  private final GroupLookup<KnownEnterprise> enterprise;

  /**
   * Enterprises found a moment ago. What is asked of them by it is what their registration said, so
   * only another filling of the view could tell otherwise.
   */
  private final Cache<String, KnownEnterprise> found =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofSeconds(10)).build();

  Known(
      View<KnownEnterprise> enterprises,
      View<KnownCooperative> cooperatives,
      View<KnownMembership> memberships) {
    this.enterprises = enterprises;
    this.cooperatives = cooperatives;
    this.memberships = memberships;
    this.enterprise = new GroupLookup<>(ids -> enterprises.live().find(ids));
  }

  /** An enterprise; that it has closed, {@link #isClosed} knows at once. */
  public Optional<KnownEnterprise> enterprise(String id) {
    KnownEnterprise seen = found.getIfPresent(id);
    if (seen != null) {
      return Optional.of(seen);
    }
    Optional<KnownEnterprise> read = enterprise.find(id);
    read.ifPresent(there -> found.put(id, there));
    return read;
  }

  /** Whether any enterprise lies in a district. */
  public boolean anyEnterpriseIn(String district) {
    return !enterprises.live().query(eq("district", district), null, 1).isEmpty();
  }

  /** A cooperative that is not dissolved. */
  public Optional<KnownCooperative> cooperative(String id) {
    return cooperatives.live().find(id).filter(found -> !found.dissolved());
  }

  /** Whether an enterprise is an active member (有效社员) of a cooperative. */
  public boolean isActiveMember(String cooperative, String enterprise) {
    return memberships
            .live()
            .count(
                and(
                    eq("enterprise", enterprise),
                    eq("cooperative", cooperative),
                    eq("active", true)))
        > 0;
  }

  /**
   * The cooperatives of which an enterprise was an active member (有效社员) at an instant, as far as it
   * has been one only once, or the last time, since.
   */
  public Set<String> cooperativesAt(String enterprise, Instant at) {
    return memberships.live().query(eq("enterprise", enterprise), null, MOST).stream()
        .map(Reading.Entry::state)
        .filter(one -> one.activeAt(at))
        .map(one -> Objects.requireNonNull(one.cooperative()))
        .collect(Collectors.toSet());
  }

  /**
   * Why an enterprise is known to have left a cooperative (离社); empty while it belongs there, is
   * back, or nothing of it has arrived yet.
   */
  public Optional<KnownDeparture> departure(String cooperative, String enterprise) {
    if (isDissolved(cooperative)) {
      return Optional.of(KnownDeparture.COOPERATIVE_DISSOLVED);
    }
    List<KnownMembership> all =
        memberships
            .live()
            .query(and(eq("enterprise", enterprise), eq("cooperative", cooperative)), null, MOST)
            .stream()
            .map(Reading.Entry::state)
            .toList();
    return all.stream().allMatch(one -> one.left() != null)
        ? all.stream().map(KnownMembership::left).filter(Objects::nonNull).findFirst()
        : Optional.empty();
  }

  /** Whether an enterprise is known to be no more. */
  public boolean isClosed(String enterprise) {
    return enterprises.live().find(enterprise).filter(KnownEnterprise::closed).isPresent();
  }

  /** Whether a cooperative is known to be no more. */
  public boolean isDissolved(String cooperative) {
    return cooperatives.live().find(cooperative).filter(KnownCooperative::dissolved).isPresent();
  }

  /** Whether what is known of a membership contains its event with this sequence. */
  public boolean contains(String membership, long sequence) {
    return memberships
        .live()
        .find(membership)
        .filter(found -> found.version() >= sequence)
        .isPresent();
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

  @Override
  public Optional<String> of(Owner owner) {
    String enterprise = owner.enterprise();
    if (enterprise != null) {
      return enterprise(enterprise).map(KnownEnterprise::township);
    }
    return township(owner.cooperative());
  }

  private Optional<String> township(@Nullable String cooperative) {
    return Optional.ofNullable(cooperative)
        .flatMap(id -> cooperatives.live().find(id))
        .map(KnownCooperative::township);
  }

  @Override
  public Within within(String district, String township) {
    Bson there = and(eq("district", district), eq("township", township));
    return new Within(ids(enterprises, there), ids(cooperatives, there));
  }

  private static Set<String> ids(View<?> view, Bson filter) {
    return view.live().query(filter, null, MOST).stream()
        .map(Reading.Entry::id)
        .collect(Collectors.toSet());
  }
}
