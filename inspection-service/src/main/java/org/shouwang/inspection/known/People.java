package org.shouwang.inspection.known;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.springframework.stereotype.Component;

/**
 * What the membership context told so far of people and experts, answered from this service's own
 * views. What was recorded there a moment ago may be unknown here still.
 */
@Component
public class People {
  private final View<KnownPerson> people;
  private final View<KnownExpert> experts;

  People(Views views, KnownPeopleProjection people, KnownExpertsProjection experts) {
    this.people = views.of(people);
    this.experts = views.of(experts);
  }

  /** People who have not left, by id; those that are not known are absent. */
  public Map<String, KnownPerson> present(Collection<String> ids) {
    return people.live().find(ids).entrySet().stream()
        .filter(found -> !found.getValue().left())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Those of some people whom a cooperative has engaged as experts. */
  public Set<String> engagedExperts(String cooperative, Collection<String> people) {
    return experts
        .live()
        .query(
            and(in("person", people), eq("cooperative", cooperative), eq("released", false)),
            null,
            people.size() * 10)
        .stream()
        .map(found -> Objects.requireNonNull(found.state().person()))
        .collect(Collectors.toSet());
  }
}
