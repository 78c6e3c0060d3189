package org.shouwang.hazard.domain.publicreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.publicreport.ReportFacts.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.domain.Rejected;

/**
 * Seeded random sequences of commands against a model of a page: where a report may go, whether it
 * was extended, what lies sealed. Time goes on by a day or stands still.
 */
class ReportSequencesTest {
  private static final int SEQUENCES = 3_000;
  private static final int LENGTH = 20;
  private static final int FIRST_DAY = 3;

  private final ReportDecider rules = new ReportDecider();

  /** What a page of paper would say. */
  private static final class Paper {
    String state = "UNKNOWN";
    boolean extended;
    boolean sealed;
    boolean text;
    int notes;
    int photos;

    /** Whether a command is to be taken; if so, what it changes. */
    boolean takes(ReportCommand command) {
      return switch (command.getClass().getSimpleName()) {
        case "ReceiveReport" -> {
          sealed = state.equals("UNKNOWN") || sealed;
          text = state.equals("UNKNOWN") || text;
          yield move("UNKNOWN", "RECEIVED");
        }
        case "SupplementReport" -> text && notes++ < 20;
        case "AddPhoto" -> text && photos < 3 && ++photos > 0;
        case "AcceptReport" -> move("RECEIVED", "ACCEPTED");
        case "DeclineReport" -> move("RECEIVED", "NOT_ACCEPTED");
        case "ForwardReport" -> move("RECEIVED ACCEPTED VERIFYING", "FORWARDED");
        case "BeginVerification" -> move("ACCEPTED", "VERIFYING");
        case "ExtendVerification" -> {
          boolean taken = state.equals("VERIFYING") && !extended;
          extended |= taken;
          yield taken;
        }
        case "SubstantiateReport" -> move("VERIFYING", "SUBSTANTIATED");
        case "RefuteReport" -> move("VERIFYING", "UNSUBSTANTIATED");
        case "ReplyToReport" ->
            move("NOT_ACCEPTED FORWARDED SUBSTANTIATED UNSUBSTANTIATED", "REPLIED");
        case "OpenContact" -> sealed;
        case "EraseReporterData" -> erases(((ReportCommand.EraseReporterData) command).scope());
        default -> throw new AssertionError(command);
      };
    }

    private boolean erases(Erasure scope) {
      boolean taken = scope == Erasure.CONTACT ? sealed : text && state.equals("REPLIED");
      sealed &= !taken;
      text &= !taken || scope == Erasure.CONTACT;
      return taken;
    }

    private boolean move(String from, String to) {
      boolean taken = (" " + from + " ").contains(" " + state + " ");
      state = taken ? to : state;
      return taken;
    }
  }

  @Test
  void anySequenceIsAnsweredAsThePaperSays() {
    Set<ReportStatus> seen = EnumSet.noneOf(ReportStatus.class);
    for (long seed = 0; seed < SEQUENCES; seed++) {
      Random random = new Random(seed);
      Paper paper = new Paper();
      PublicReport report = rules.initial();
      List<String> told = new ArrayList<>();
      int day = FIRST_DAY;
      for (int step = 0; step < LENGTH; step++) {
        ReportCommand command = any(random, day);
        told.add(command.getClass().getSimpleName());
        day += random.nextInt(2);
        boolean taken = true;
        try {
          for (ReportEvent event : rules.decide(report, command)) {
            report = rules.evolve(report, event);
          }
        } catch (Rejected rejected) {
          taken = false;
        }
        assertThat(taken).as("seed %d: %s", seed, told).isEqualTo(paper.takes(command));
        seen.add(report.status());
        assertThat(report.status().name()).isEqualTo(paper.state);
        if (report instanceof PublicReport.Known known) {
          assertThat(known.vault().contact() == Contact.SEALED).isEqualTo(paper.sealed);
          assertThat(known.vault().textErased()).isEqualTo(!paper.text);
          assertThat(known.extended()).isEqualTo(paper.extended);
          assertThat(known.deadline() == null).isEqualTo(paper.state.equals("REPLIED"));
        }
      }
    }
    assertThat(seen)
        .as("the sequences come everywhere")
        .isEqualTo(EnumSet.allOf(ReportStatus.class));
  }

  private static ReportCommand any(Random random, int day) {
    return switch (random.nextInt(14)) {
      case 0 -> receive();
      case 1 -> supplement(day, "ps-" + random.nextInt());
      case 2 -> accept(day);
      case 3 -> decline(day);
      case 4 -> forward(day);
      case 5, 12 -> begin(day);
      case 6 -> extend(day);
      case 7 -> substantiate(day);
      case 8 -> refute(day);
      case 9 -> reply(day);
      case 10 -> open(day);
      case 13 -> addPhoto(day, "ph-" + random.nextInt());
      default -> erase(day, random.nextBoolean() ? Erasure.CONTACT : Erasure.EVERYTHING, true);
    };
  }
}
