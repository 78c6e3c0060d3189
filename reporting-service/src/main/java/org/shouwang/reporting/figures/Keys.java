package org.shouwang.reporting.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.inspection.SignatureRefusedV1;
import org.shouwang.contracts.inspection.VisitSignedV1;
import org.shouwang.contracts.training.EmployeeLeftV1;
import org.shouwang.contracts.training.EmployeeLeftV2;
import org.shouwang.contracts.training.EmployeeOnboardedV1;
import org.shouwang.contracts.training.TrainingRequirementMetV1;
import org.shouwang.contracts.training.TrainingRequirementMetV2;
import org.shouwang.kit.projection.Change;

/** Whose ledgers an event is entered in: its owners', as the envelope names them. */
public final class Keys {
  private static final char MONTH = '@';

  /** The keys of districts' months; a rebuild asks for the same few millions of times. */
  private static final Map<String, Map<YearMonth, String>> DISTRICTS = new ConcurrentHashMap<>();

  private Keys() {}

  /**
   * A district's month. A whole district's past would outgrow a document, and be written anew with
   * each event; a month does not, and is left alone when it is over.
   */
  public static String district(String code, YearMonth month) {
    return DISTRICTS
        .computeIfAbsent(code, unused -> new ConcurrentHashMap<>())
        .computeIfAbsent(month, named -> "district:" + code + MONTH + named);
  }

  /** The month of a key; null for those that are not by month. */
  static @Nullable YearMonth month(String key) {
    int month = key.lastIndexOf(MONTH);
    return month < 0 ? null : YearMonth.parse(key.substring(month + 1));
  }

  public static String cooperative(String id) {
    return "coop:" + id;
  }

  /** An enterprise's staff; whose member it is may change and is asked when the figure is. */
  public static String staff(String enterprise) {
    return "ent:" + enterprise;
  }

  /** The visits that a cooperative made to one of its members. */
  public static String visits(String cooperative, String enterprise) {
    return "visits:" + cooperative + "/" + enterprise;
  }

  /** The keys of an event that {@link Counting} counts. */
  public static List<String> of(ContractEvent event, EventEnvelope envelope) {
    return of(Entry.of(event), envelope);
  }

  private static List<String> of(Entry entry, EventEnvelope envelope) {
    List<String> keys = new ArrayList<>(4);
    String district = envelope.district();
    for (YearMonth month : entry.touched()) {
      keys.add(district(district, month));
    }
    String cooperative = envelope.cooperative();
    switch (entry.event()) {
      case EmployeeOnboardedV1 e -> keys.add(staff(e.enterpriseId()));
      case TrainingRequirementMetV1 e -> keys.add(staff(e.enterpriseId()));
      case TrainingRequirementMetV2 e -> keys.add(staff(e.enterpriseId()));
      case EmployeeLeftV1 e -> keys.add(staff(e.enterpriseId()));
      case EmployeeLeftV2 e -> keys.add(staff(e.enterpriseId()));
      case VisitSignedV1 _, SignatureRefusedV1 _ -> {
        add(keys, cooperative);
        if (cooperative != null && envelope.enterprise() != null) {
          keys.add(visits(cooperative, envelope.enterprise()));
        }
      }
      default -> add(keys, cooperative);
    }
    return keys;
  }

  /** The ledgers of an event that {@link Counting} counts, and what it leaves in each. */
  public static Change<Shard> change(ContractEvent event, EventEnvelope envelope) {
    Entry entry = Entry.of(event);
    return new Change<>(of(entry, envelope), shard -> shard.plus(entry));
  }

  private static void add(List<String> keys, @Nullable String cooperative) {
    if (cooperative != null) {
      keys.add(cooperative(cooperative));
    }
  }
}
