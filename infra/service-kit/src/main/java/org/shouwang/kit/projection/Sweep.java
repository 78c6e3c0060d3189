package org.shouwang.kit.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Drops fillings that no pointer names: leftovers of rebuilds that were cut off or refused. */
final class Sweep {
  private final ViewStore store;

  Sweep(ViewStore store) {
    this.store = store;
  }

  /**
   * Sweeps one view. To be called under its rebuild lease, before a new attempt is numbered. Of the
   * revision that is rebuilt only the live filling stays: what served before that goes.
   *
   * <p>The pointer is changed first, and only what was numbered before that is dropped. So nobody
   * who was frozen meanwhile does harm when it wakes up: its own flip is refused, for it goes by an
   * older pointer, and what others have begun since then it does not drop.
   *
   * @return the pointer that whoever sweeps goes by from now on, and what is to be dropped
   * @throws RebuildCutOffException if somebody else changed the pointer meanwhile
   */
  Swept sweep(String view, int revision) {
    ViewPointer seen = store.pointers().find(view).orElseThrow();
    ViewPointer pointer =
        store
            .pointers()
            .beginAnew(seen, seen.kept().stream().filter(a -> a.revision() != revision).toList())
            .orElseThrow(RebuildCutOffException::new);
    Pattern attempts = Pattern.compile(Pattern.quote(Attempt.prefix(view)) + "\\d+_(\\d+)");
    List<String> leftovers = new ArrayList<>();
    for (String collection : store.database().listCollectionNames()) {
      Matcher attempt = attempts.matcher(collection);
      if (attempt.matches()
          && Integer.parseInt(attempt.group(1)) <= pointer.lastAttempt()
          && !pointer.holds(collection)) {
        leftovers.add(collection);
      }
    }
    return new Swept(pointer, leftovers);
  }

  /**
   * What a sweep found.
   *
   * @param pointer by which whoever sweeps goes from now on
   * @param leftovers the collections to be dropped; nobody waits for that
   */
  record Swept(ViewPointer pointer, List<String> leftovers) {}

  /**
   * Drops what is kept beside the live filling; cursors into it end.
   *
   * @return what was dropped
   */
  List<String> dropKept(String view) {
    ViewPointer pointer = store.pointers().find(view).orElseThrow();
    if (pointer.kept().isEmpty() || store.pointers().keepOnly(pointer, List.of()).isEmpty()) {
      return List.of();
    }
    return pointer.kept().stream().map(Attempt::collection).peek(this::drop).toList();
  }

  void drop(String collection) {
    store.database().getCollection(collection).drop();
    store.checkpoints().forget(collection);
    store.parking().forget(collection);
  }
}
