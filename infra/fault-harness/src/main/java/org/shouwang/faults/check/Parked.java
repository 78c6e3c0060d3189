package org.shouwang.faults.check;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.shouwang.faults.run.Service;

/**
 * What cannot be handled is set aside durably by whoever reads it, never skipped. It is looked for
 * view by view: that a policy of the same service has set it aside says nothing of a view.
 */
final class Parked {
  /** The views that are compared with a fold. */
  private static final Map<Service, String> VIEWS =
      Map.of(Service.HAZARD, "hazards", Service.REPORTING, "scoreboards");

  private Parked() {}

  static List<Violation> check(MongoClient store, String prefix, Injected injected) {
    List<Violation> violations = new ArrayList<>();
    if (injected.poison().isEmpty()) {
      return violations;
    }
    for (var view : VIEWS.entrySet()) {
      String context = view.getKey().context();
      Set<String> subjects = new HashSet<>();
      for (Document parked :
          store.getDatabase(prefix + "_" + context).getCollection("parked").find()) {
        if (parked.getString("owner").startsWith(view.getValue() + "_r")) {
          subjects.add(parked.getString("subject"));
        }
      }
      for (Injected.Poison poison : injected.poison()) {
        if (!subjects.contains(poison.subject())) {
          violations.add(
              new Violation(
                  4,
                  poison.subject(),
                  "is not set aside by " + view.getValue() + " of " + context));
        }
      }
    }
    return violations;
  }
}
