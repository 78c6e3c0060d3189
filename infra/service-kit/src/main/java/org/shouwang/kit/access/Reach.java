package org.shouwang.kit.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.shouwang.kit.access.Role.Level;

/**
 * Which documents of a list a caller sees, in the roles that the current route admits: officials
 * their district, township officers what is known to lie in their township, everybody else what her
 * cooperative or her enterprise has in it, and experts what has none where {@link Unaffiliated}
 * says so. Documents carry {@code district}, {@code cooperative} and {@code enterprise}.
 */
public final class Reach {
  private static final Bson NOTHING = in("_id", List.of());

  private final Supplier<Townships> townships;
  private final Unaffiliated unaffiliated;

  Reach(Supplier<Townships> townships, Unaffiliated unaffiliated) {
    this.townships = townships;
    this.unaffiliated = unaffiliated;
  }

  /** The documents within a caller's reach. */
  public Bson of(Caller caller) {
    return of(caller, "cooperative", "enterprise");
  }

  /** The same where documents call their cooperative and their enterprise otherwise. */
  public Bson of(Caller caller, String cooperative, String enterprise) {
    String district = caller.district();
    Set<Level> levels = EnumSet.noneOf(Level.class);
    Set<Role> acting = Tenancy.acting(caller);
    acting.forEach(role -> levels.add(role.level()));
    if (district == null || district.isEmpty()) {
      return NOTHING;
    }
    if (levels.contains(Level.DISTRICT)) {
      return eq("district", district);
    }
    List<Bson> own = new ArrayList<>();
    String township = caller.township();
    if (levels.contains(Level.TOWNSHIP) && township != null) {
      Townships.Within within = townships.get().within(district, township);
      own.add(in(enterprise, within.enterprises()));
      own.add(and(eq(enterprise, null), in(cooperative, within.cooperatives())));
    }
    if (levels.contains(Level.COOPERATIVE) || levels.contains(Level.ENTERPRISE)) {
      Stream.ofNullable(caller.cooperative()).forEach(id -> own.add(eq(cooperative, id)));
      Stream.ofNullable(caller.enterprise()).forEach(id -> own.add(eq(enterprise, id)));
    }
    if (acting.stream().anyMatch(role -> TenantRules.admits(unaffiliated, role))) {
      own.add(eq(cooperative, null));
    }
    return own.isEmpty() ? NOTHING : and(eq("district", district), or(own));
  }
}
