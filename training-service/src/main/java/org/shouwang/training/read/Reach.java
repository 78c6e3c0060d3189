package org.shouwang.training.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Role;

/**
 * Which documents of a list a caller sees: officials their district, everybody else what her
 * cooperative or her enterprise has in it. Documents carry {@code district}, {@code cooperative}
 * and {@code enterprise}.
 */
public final class Reach {
  private static final List<Role> DISTRICT_WIDE =
      List.of(Role.BUREAU_LEADER, Role.OFFICER, Role.TOWNSHIP_OFFICER, Role.AUDITOR);

  private static final Bson NOTHING = in("_id", List.of());

  private Reach() {}

  /** The documents within a caller's reach. */
  public static Bson of(Caller caller) {
    String district = caller.district();
    if (district == null) {
      return NOTHING;
    }
    if (DISTRICT_WIDE.stream().anyMatch(caller::is)) {
      return eq("district", district);
    }
    List<Bson> own = new ArrayList<>();
    Stream.ofNullable(caller.cooperative()).forEach(id -> own.add(eq("cooperative", id)));
    Stream.ofNullable(caller.enterprise()).forEach(id -> own.add(eq("enterprise", id)));
    return own.isEmpty() ? NOTHING : and(eq("district", district), or(own));
  }
}
