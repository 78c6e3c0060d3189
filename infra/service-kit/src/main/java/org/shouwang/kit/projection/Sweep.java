package org.shouwang.kit.projection;

import java.util.List;
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
   */
  void sweep(String view, int revision) {
    ViewPointer seen = store.pointers().find(view).orElseThrow();
    store
        .pointers()
        .keepOnly(seen, seen.kept().stream().filter(a -> a.revision() != revision).toList());
    ViewPointer pointer = store.pointers().find(view).orElseThrow();
    Pattern attempts = Pattern.compile(Pattern.quote(Attempt.prefix(view)) + "\\d+_\\d+");
    for (String collection : store.database().listCollectionNames()) {
      if (attempts.matcher(collection).matches() && !pointer.holds(collection)) {
        drop(collection);
      }
    }
  }

  /**
   * Drops what is kept beside the live filling; cursors into it end.
   *
   * @return what was dropped
   */
  List<String> dropKept(String view) {
    ViewPointer pointer = store.pointers().find(view).orElseThrow();
    if (!store.pointers().keepOnly(pointer, List.of())) {
      return List.of();
    }
    return pointer.kept().stream().map(Attempt::collection).peek(this::drop).toList();
  }

  private void drop(String collection) {
    store.database().getCollection(collection).drop();
    store.checkpoints().forget(collection);
    store.parking().forget(collection);
  }
}
