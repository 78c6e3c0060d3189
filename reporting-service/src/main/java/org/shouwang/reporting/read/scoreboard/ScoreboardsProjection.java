package org.shouwang.reporting.read.scoreboard;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.kit.projection.Change;
import org.shouwang.kit.projection.Projection;
import org.shouwang.kit.projection.StateForm;
import org.shouwang.reporting.figures.Counting;
import org.shouwang.reporting.figures.Keys;
import org.shouwang.reporting.figures.Shard;
import org.springframework.stereotype.Component;

/**
 * Counts every event for its owners: the cooperative, the district by month, and for staff the
 * enterprise. A document is what one partition knows of one owner; readers merge.
 */
@Component
final class ScoreboardsProjection implements Projection<Shard> {
  static final String NAME = "scoreboards";

  private final ShardForm form = new ShardForm();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int revision() {
    return 4;
  }

  @Override
  public Set<Context> contexts() {
    return EnumSet.allOf(Context.class);
  }

  @Override
  public Shape shape() {
    return Shape.SHARDED;
  }

  @Override
  public Class<Shard> state() {
    return Shard.class;
  }

  @Override
  public StateForm<Shard> form() {
    return form;
  }

  @Override
  public boolean handles(Class<? extends ContractEvent> type) {
    return Counting.counts(type);
  }

  @Override
  public List<String> keys(ContractEvent event, EventEnvelope envelope) {
    return Keys.of(event, envelope);
  }

  @Override
  public Change<Shard> change(ContractEvent event, EventEnvelope envelope) {
    return Keys.change(event, envelope);
  }

  @Override
  public Shard initial(String key) {
    return Shard.initial(key);
  }

  @Override
  public Shard fold(Shard shard, ContractEvent event, EventEnvelope envelope) {
    return shard.plus(event);
  }

  @Override
  public Shard merge(Shard one, Shard other) {
    return one.plus(other);
  }
}
