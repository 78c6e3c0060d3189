package org.shouwang.reporting.read.scoreboard;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.shouwang.kit.projection.StateForm;
import org.shouwang.reporting.figures.Counter;
import org.shouwang.reporting.figures.Ledger;
import org.shouwang.reporting.figures.Shard;
import org.shouwang.reporting.figures.Timeline;

/**
 * A shard as a document: {@code ticks} holds one binary per counter that ever ticked ({@link
 * Timeline#toBytes}), {@code policies} the versions with their first use (a list, since a version's
 * name may hold dots), {@code month} the month of a shard of one month.
 */
final class ShardForm implements StateForm<Shard> {
  private static final String MONTH = "month";
  private static final String TICKS = "ticks";
  private static final String POLICIES = "policies";
  private static final String VERSION = "version";
  private static final String FIRST = "first";

  @Override
  public Document write(Shard shard) {
    Document ticks = new Document();
    shard
        .ledger()
        .timelines()
        .forEach(
            (counter, timeline) -> ticks.append(counter.name(), new Binary(timeline.toBytes())));
    List<Document> policies = new ArrayList<>();
    shard.policies().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            used ->
                policies.add(
                    new Document(VERSION, used.getKey())
                        .append(FIRST, Date.from(used.getValue()))));
    Document written = new Document(TICKS, ticks).append(POLICIES, policies);
    return shard.month() == null ? written : written.append(MONTH, shard.month().toString());
  }

  @Override
  public Shard read(Document document) {
    Map<Counter, Timeline> timelines = new EnumMap<>(Counter.class);
    document
        .get(TICKS, Document.class)
        .forEach(
            (counter, ticks) ->
                timelines.put(
                    Counter.valueOf(counter), Timeline.fromBytes(((Binary) ticks).getData())));
    Map<String, Instant> policies = new HashMap<>();
    for (Document used : document.getList(POLICIES, Document.class)) {
      policies.put(used.getString(VERSION), used.getDate(FIRST).toInstant());
    }
    String month = document.getString(MONTH);
    return new Shard(month == null ? null : YearMonth.parse(month), Ledger.of(timelines), policies);
  }
}
