package org.shouwang.hazard.invariants;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.projection.MemoryView;
import org.shouwang.kit.stream.EventRecord;

/** I7 and I8: what lies where, told by ids of either tenant and by invented personal data. */
final class Apart {
  private static final int ALL = 10_000;

  private Apart() {}

  /** I7: in no commit, record and document an id of both. */
  static <C extends Command, E extends DomainEvent> @Nullable String tenants(
      Run<C, E> run, List<String> texts) {
    for (String text : texts) {
      if (any(text, run.one.own()) && any(text, run.other.own())) {
        return "I7: two tenants in one: " + text;
      }
    }
    return null;
  }

  /** I8: nothing that came with a request and is somebody's own. */
  static @Nullable String fromPersonalData(List<String> texts) {
    for (String text : texts) {
      if (any(text, Strangers.WORDS)) {
        return "I8: personal data in " + text;
      }
    }
    return null;
  }

  private static boolean any(String text, Collection<String> words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Each commit, record and document as text, and each entry of the vault. */
  static <C extends Command, E extends DomainEvent> List<String> texts(
      Run<C, E> run, Topic topic, List<? extends MemoryView<?>> views) {
    List<String> texts = new ArrayList<>();
    for (Commit commit : run.log.after(0, ALL)) {
      StringBuilder text = new StringBuilder(commit.header().toString());
      commit.events().forEach(event -> text.append(event).append(utf8(event.data())));
      texts.add(text.toString());
    }
    for (List<EventRecord> partition : topic.partitions().values()) {
      for (EventRecord record : partition) {
        StringBuilder text = new StringBuilder(utf8(record.value()));
        record.headers().forEach((name, value) -> text.append(name).append(utf8(value)));
        texts.add(text.toString());
      }
    }
    for (MemoryView<?> view : views) {
      view.documents().values().forEach(document -> texts.add(document.toString()));
    }
    if (run.family.vault() != null) {
      for (Document entry : run.family.vault().find()) {
        texts.add(entry.toJson());
      }
    }
    return texts;
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
