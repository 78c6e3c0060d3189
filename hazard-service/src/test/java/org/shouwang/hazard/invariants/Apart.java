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
  static @Nullable String tenants(Tenant one, Tenant other, List<String> texts) {
    for (String text : texts) {
      if (any(text, one.own()) && any(text, other.own())) {
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
    return words.stream().anyMatch(word -> holds(text, word));
  }

  /** As a word of its own where it is of digits: a hash may hold those of a district by chance. */
  private static boolean holds(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean apart =
          (at == 0 || !isOfAnId(text.charAt(at - 1)))
              && (end == text.length() || !isOfAnId(text.charAt(end)));
      if (apart || !Character.isDigit(word.charAt(0))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfAnId(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'z';
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
    texts.addAll(documents(views));
    if (run.family.vault() != null) {
      for (Document entry : run.family.vault().find()) {
        texts.add(entry.toJson());
      }
    }
    return texts;
  }

  /** Each document as text. */
  static List<String> documents(List<? extends MemoryView<?>> views) {
    return views.stream()
        .flatMap(view -> view.documents().values().stream())
        .map(Document::toString)
        .toList();
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
