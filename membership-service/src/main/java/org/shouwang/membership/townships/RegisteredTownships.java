package org.shouwang.membership.townships;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.shouwang.kit.access.Townships;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.projection.Reading;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.shouwang.membership.read.cooperatives.CooperativeRow;
import org.shouwang.membership.read.cooperatives.CooperativesProjection;
import org.shouwang.membership.read.enterprises.EnterpriseRow;
import org.shouwang.membership.read.enterprises.EnterprisesProjection;
import org.springframework.stereotype.Component;

/** The townships as they were registered, as far as this service's own views have come. */
@Component
class RegisteredTownships implements Townships {
  /** More than a district has. */
  private static final int MOST = 200_000;

  private final View<EnterpriseRow> enterprises;
  private final View<CooperativeRow> cooperatives;

  RegisteredTownships(
      Views views, EnterprisesProjection enterprises, CooperativesProjection cooperatives) {
    this.enterprises = views.of(enterprises);
    this.cooperatives = views.of(cooperatives);
  }

  @Override
  public Optional<String> of(Owner owner) {
    String enterprise = owner.enterprise();
    if (enterprise != null) {
      return enterprises.live().find(enterprise).map(EnterpriseRow::township);
    }
    String cooperative = owner.cooperative();
    return cooperative == null
        ? Optional.empty()
        : cooperatives.live().find(cooperative).map(CooperativeRow::township);
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
