package org.shouwang.kit.projection;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.hazard.HazardClosedV1;
import org.shouwang.contracts.hazard.HazardReportedV1;

/** The README's example of a view with documents about many aggregates: counts per district. */
class HazardCounts implements Projection<HazardCounts.Counts> {

  /**
   * A district's counts.
   *
   * @param reported hazards reported
   * @param closed hazards closed
   * @param reportedByDay hazards reported by day of occurrence
   */
  record Counts(long reported, long closed, Map<String, Long> reportedByDay) {}

  @Override
  public String name() {
    return "hazard-counts";
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public Set<Context> contexts() {
    return Set.of(Context.HAZARD);
  }

  @Override
  public Shape shape() {
    return Shape.SHARDED;
  }

  @Override
  public Class<Counts> state() {
    return Counts.class;
  }

  @Override
  public boolean handles(Class<? extends ContractEvent> type) {
    return type == HazardReportedV1.class || type == HazardClosedV1.class;
  }

  @Override
  public List<String> keys(ContractEvent event, EventEnvelope envelope) {
    return List.of(envelope.district());
  }

  @Override
  public Counts initial(String district) {
    return new Counts(0, 0, Map.of());
  }

  @Override
  public Counts fold(Counts counts, ContractEvent event, EventEnvelope envelope) {
    return merge(
        counts,
        switch (event) {
          case HazardReportedV1 e ->
              new Counts(
                  1, 0, Map.of(LocalDate.ofInstant(e.occurredAt(), ZoneOffset.UTC).toString(), 1L));
          case HazardClosedV1 e -> new Counts(0, 1, Map.of());
          default -> throw new IllegalArgumentException("not handled: " + event);
        });
  }

  @Override
  public Counts merge(Counts one, Counts other) {
    Map<String, Long> days = new HashMap<>(one.reportedByDay());
    other.reportedByDay().forEach((day, count) -> days.merge(day, count, Long::sum));
    return new Counts(one.reported() + other.reported(), one.closed() + other.closed(), days);
  }
}
