package org.shouwang.kit.projection;

import java.util.Set;
import java.util.regex.Pattern;

/** What of a service's database can be made again from the logs, or ends with the processes. */
public final class DerivedData {
  private static final Set<String> MADE_ANEW =
      Set.of(
          "views", "checkpoints", "rebuilds", "leases", "tree", "log_rounds", "deadline_positions");

  private static final Pattern FILLING = Pattern.compile(".+_r\\d+_\\d+");

  private DerivedData() {}

  /** Whether a collection holds such data: a view's documents, its positions, a lease. */
  public static boolean in(String collection) {
    return MADE_ANEW.contains(collection) || filling(collection);
  }

  /** Whether this is the name of a view's filling, which is also what it parks events under. */
  public static boolean filling(String name) {
    return FILLING.matcher(name).matches();
  }
}
