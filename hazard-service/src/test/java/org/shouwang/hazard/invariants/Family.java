package org.shouwang.hazard.invariants;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardCommand;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.publicreport.ReportCommand;
import org.shouwang.hazard.domain.publicreport.ReportCommand.ReceiveReport;
import org.shouwang.hazard.domain.publicreport.ReportCommand.SupplementReport;
import org.shouwang.hazard.domain.publicreport.ReportEvent;
import org.shouwang.hazard.domain.reward.RewardCommand;
import org.shouwang.hazard.domain.reward.RewardEvent;
import org.shouwang.hazard.write.WriteSide;
import org.shouwang.hazard.write.publicreport.PublicWriteSide;
import org.shouwang.kit.command.AggregateType;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.support.TestStore;

/**
 * What sequences are about.
 *
 * @param type the aggregate, as the service declares it
 * @param view the view with one document for each
 * @param vault where personal data goes; null where none comes in
 * @param intake what happens before a command
 */
record Family<C extends Command, E extends DomainEvent>(
    AggregateType<C, E> type,
    String view,
    @Nullable MongoCollection<Document> vault,
    Consumer<C> intake) {

  static Family<HazardCommand, HazardEvent> hazards() {
    return new Family<>(WriteSide.hazard(), "hazards", null, command -> {});
  }

  /** What the reporter tells goes into the vault first. */
  static Family<ReportCommand, ReportEvent> reports() {
    MongoCollection<Document> entries = TestStore.embedded().database().getCollection("vault");
    PublicWriteSide sealed = new PublicWriteSide(entries, Clock.systemUTC());
    return new Family<>(
        PublicWriteSide.report(), "public-reports", entries, command -> seal(sealed, command));
  }

  static Family<RewardCommand, RewardEvent> rewards() {
    return new Family<>(PublicWriteSide.reward(), "rewards", null, command -> {});
  }

  void before(C command) {
    intake.accept(command);
  }

  private static void seal(PublicWriteSide sealed, ReportCommand command) {
    if (command instanceof ReceiveReport c) {
      sealed.told(c.target(), Strangers.TEXT, Strangers.PLACE);
      if (c.contactSealed()) {
        sealed.contact(c.target(), Strangers.NAME, Strangers.PHONE);
      }
    } else if (command instanceof SupplementReport c) {
      sealed.added(c.target(), c.supplementId(), Strangers.ADDED);
    }
  }
}
