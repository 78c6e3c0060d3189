package org.shouwang.faults.check;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.shouwang.faults.run.Service;

/** What cannot be handled is set aside durably by whoever reads it, never skipped. */
final class Parked {
  private Parked() {}

  static List<Violation> check(MongoClient store, String prefix, Injected injected) {
    List<Violation> violations = new ArrayList<>();
    if (injected.poison().isEmpty()) {
      return violations;
    }
    for (Service service : List.of(Service.HAZARD, Service.REPORTING)) {
      Set<String> subjects = new HashSet<>();
      for (Document parked :
          store.getDatabase(prefix + "_" + service.context()).getCollection("parked").find()) {
        subjects.add(parked.getString("subject"));
      }
      for (Injected.Poison poison : injected.poison()) {
        if (!subjects.contains(poison.subject())) {
          violations.add(
              new Violation(
                  4, poison.subject(), "is not shown and not set aside by " + service.context()));
        }
      }
    }
    return violations;
  }
}
