package org.shouwang.hazard.read.hazards;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.hazard.HazardReportedV3;
import org.shouwang.contracts.hazard.HazardSource;
import org.shouwang.hazard.text.Terms;
import org.shouwang.kit.projection.StateCodec;
import org.shouwang.kit.support.TestStore;

/**
 * How the full-text search scales: no test of a rule, and so not run by itself. It prints what the
 * terms weigh, and how long a query by terms takes beside a scan of the descriptions in the same
 * run.
 *
 * <pre>{@code
 * ./mvnw -pl hazard-service -am test -Dtest=SearchScale -Dsurefire.failIfNoSpecifiedTests=false
 * MONGODB_URI=mongodb://… HAZARDS=100000 ./mvnw …       # on a real server; its database search_scale is dropped
 * }</pre>
 */
class SearchScale {
  private static final String[] WORDS =
      ("疏散通道 配电箱 灭火器 气瓶 防护罩 临时线 仓库 车间 喷涂 焊接 除尘 有限空间 检测 报警 接地 台账 培训 叉车 行车 锅炉 压力表 安全阀 应急 照明 "
              + "标识 楼梯 消火栓 电缆 开关 插座 皮带 齿轮 联轴器 反应釜 储罐 管道 法兰 泄漏 腐蚀 堵塞 缺失 破损 过期 未设置 未固定 未培训 无记录 被遮挡")
          .split(" ");

  @Test
  void printsWhatTheSearchCosts() {
    String server = System.getenv("MONGODB_URI");
    boolean real = server != null;
    int hazards = Integer.parseInt(System.getenv().getOrDefault("HAZARDS", "20000"));
    MongoDatabase database =
        real
            ? MongoClients.create(server).getDatabase("search_scale")
            : TestStore.embedded().database();
    database.drop();
    MongoCollection<Document> ledger = database.getCollection("ledger");
    long[] weight = fill(ledger, hazards);
    ledger.createIndex(Indexes.ascending("index.terms"), new IndexOptions().name("by_term"));
    System.out.printf(
        "%s, %,d hazards: %.0f terms and %.0f bytes of terms in a document of %.0f bytes on"
            + " average%n",
        real ? "real server" : "embedded store",
        hazards,
        (double) weight[0] / hazards,
        (double) weight[1] / hazards,
        (double) weight[2] / hazards);
    if (real) {
      Document stats = database.runCommand(new Document("collStats", "ledger"));
      System.out.println(
          "indexes, bytes: " + stats.get("indexSizes") + ", collection " + stats.get("size"));
    }
    for (String query : List.of("疏散通道", "皮带", "反应釜法兰", "锅炉压力表安全阀", "没有这样的词")) {
      Bson terms = all("index.terms", Terms.sought(query));
      Bson scan = regex("report.description", Pattern.compile(Pattern.quote(query)));
      long byTerms = nanos(ledger, terms);
      long byScan = nanos(ledger, scan);
      System.out.printf(
          "%s: %,d with all terms, %,d hold it; the scan takes %.1f times as long%n",
          query,
          ledger.countDocuments(and(eq("district", "371102"), terms)),
          ledger.countDocuments(and(eq("district", "371102"), scan)),
          (double) byScan / byTerms);
      assertThat(ledger.countDocuments(terms)).isGreaterThanOrEqualTo(ledger.countDocuments(scan));
    }
  }

  /** The best of five: the newest fifty that match. */
  private static long nanos(MongoCollection<Document> ledger, Bson filter) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long begun = System.nanoTime();
      ledger
          .find(and(eq("district", "371102"), filter))
          .sort(Indexes.descending("report.at"))
          .limit(50)
          .into(new ArrayList<>());
      best = Math.min(best, System.nanoTime() - begun);
    }
    return best;
  }

  private static long[] fill(MongoCollection<Document> ledger, int hazards) {
    SplittableRandom random = new SplittableRandom(1);
    long[] weight = new long[3];
    List<Document> chunk = new ArrayList<>();
    for (int i = 0; i < hazards; i++) {
      HazardRow row = row(i, random);
      Document document = new Document("_id", "hz-" + i);
      document.putAll(StateCodec.of(HazardRow.class).write(row));
      document.append("district", "371102");
      weight[0] += row.index().terms().size();
      weight[1] += size(new Document("terms", row.index().terms()));
      weight[2] += size(document);
      chunk.add(document);
      if (chunk.size() == 1_000) {
        ledger.insertMany(chunk);
        chunk.clear();
      }
    }
    if (!chunk.isEmpty()) {
      ledger.insertMany(chunk);
    }
    return weight;
  }

  /** Two to seven of the field's words, a comma among them now and then. */
  private static HazardRow row(int i, SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int w = 2 + random.nextInt(6); w > 0; w--) {
      // a few words are in many descriptions, most in few
      int rank = (int) (Math.pow(random.nextDouble(), 2) * WORDS.length);
      text.append(WORDS[rank]).append(random.nextInt(3) == 0 ? "，" : "");
    }
    RowDraft draft = new RowDraft(HazardRow.EMPTY);
    draft.report =
        HazardRow.Reported.of(
            new HazardReportedV3(
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i),
                "coop-1",
                "ent-" + i % 500,
                HazardSource.INSPECTION,
                null,
                null,
                "OTHER",
                null,
                text.toString(),
                "三号车间",
                null,
                null,
                null,
                null));
    return draft.done();
  }

  private static int size(Document document) {
    return new RawBsonDocument(document, new DocumentCodec()).getByteBuffer().remaining();
  }
}
