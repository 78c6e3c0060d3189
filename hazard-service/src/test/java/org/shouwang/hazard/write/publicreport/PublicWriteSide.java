package org.shouwang.hazard.write.publicreport;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.util.Map;
import org.bson.Document;
import org.shouwang.hazard.domain.publicreport.ReportCommand;
import org.shouwang.hazard.domain.publicreport.ReportEvent;
import org.shouwang.hazard.domain.reward.RewardCommand;
import org.shouwang.hazard.domain.reward.RewardEvent;
import org.shouwang.kit.command.AggregateType;
import org.shouwang.kit.vault.TestVault;

/** Reports, rewards and their vault as the service declares them, for tests of other packages. */
public final class PublicWriteSide {
  private final Sealed sealed;

  /** A vault that keeps its entries there. */
  public PublicWriteSide(MongoCollection<Document> entries, Clock clock) {
    sealed = new Sealed(TestVault.in(entries, clock));
  }

  public static AggregateType<ReportCommand, ReportEvent> report() {
    return new PublicReportConfiguration().publicReport();
  }

  public static AggregateType<RewardCommand, RewardEvent> reward() {
    return new PublicReportConfiguration().reward();
  }

  /** Seals what was told, as the intake does before its command. */
  public void told(String report, String text, String place) {
    sealed.text(report, Sealed.fields("text", text, "place", place));
  }

  public void contact(String report, String name, String reachedBy) {
    sealed.contact(report, name, reachedBy);
  }

  public void added(String report, String supplement, String text) {
    sealed.supplement(report, supplement, text);
  }

  /** What was told, opened again. */
  public Map<String, String> text(String report) {
    return sealed.readText(report, "test").orElse(Map.of());
  }
}
