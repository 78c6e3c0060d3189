package org.shouwang.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shouwang.hazard.domain.HazardCommand.EndLookBack;
import org.shouwang.hazard.domain.HazardCommand.FlagRepetition;
import org.shouwang.hazard.domain.HazardCommand.HandToTownship;
import org.shouwang.hazard.domain.HazardCommand.NamePersonInCharge;
import org.shouwang.hazard.domain.HazardCommand.PublishDelisting;
import org.shouwang.hazard.domain.HazardCommand.PublishListing;
import org.shouwang.hazard.domain.HazardCommand.ReportHazard;
import org.shouwang.hazard.domain.HazardCommand.SubmitRectification;
import org.shouwang.hazard.domain.HazardCommand.UpholdResponsibility;
import org.shouwang.hazard.domain.HazardCommand.WithEvidence;

/** Every command in every state. */
class StateCommandTableTest {
  @TestFactory
  Stream<DynamicTest> eachCellIsWhatTheRulesSay() {
    return StateCommandTable.rows().stream()
        .flatMap(
            row ->
                StateCommandTable.STATES.stream()
                    .map(
                        state ->
                            dynamicTest(
                                row.name() + " in " + state,
                                () ->
                                    assertThat(row.actual(state)).isEqualTo(row.expected(state)))));
  }

  @TestFactory
  Stream<DynamicTest> whateverAPersonDoesMayBeShownByPhotosAndIsAllowedNoMoreForThat() {
    UnaryOperator<HazardCommand> shown =
        step -> new WithEvidence(step, EvidenceFacts.offer(EvidenceFacts.document()));
    return StateCommandTable.rows().stream()
        .filter(row -> takesEvidenceBesides(row.command().apply(0)))
        .flatMap(
            row ->
                StateCommandTable.STATES.stream()
                    .map(
                        state ->
                            dynamicTest(
                                row.name() + " in " + state,
                                () ->
                                    assertThat(row.actual(state, shown))
                                        .isEqualTo(row.expectedShown(state)))));
  }

  /** What a report and a rectification are shown by they name themselves. */
  private static boolean takesEvidenceBesides(HazardCommand command) {
    return EvidenceStep.of(command).isPresent()
        && !(command instanceof ReportHazard)
        && !(command instanceof SubmitRectification);
  }

  @Test
  void onlyTheClockACountADepartureANoticeANameAndWhatStaysAreShownByNothing() {
    assertThat(StateCommandTable.rows())
        .map(row -> row.command().apply(0))
        .filteredOn(command -> EvidenceStep.of(command).isEmpty())
        .allMatch(
            command ->
                command instanceof OfTheClock
                    || command instanceof FlagRepetition
                    || command instanceof HandToTownship
                    || command instanceof EndLookBack
                    || command instanceof NamePersonInCharge
                    || command instanceof UpholdResponsibility
                    || command instanceof PublishListing
                    || command instanceof PublishDelisting);
    assertThat(StateCommandTable.rows())
        .map(row -> row.command().apply(0))
        .flatMap(command -> EvidenceStep.of(command).stream().toList())
        .as("each step is some command's, and no two are one")
        .containsExactlyInAnyOrder(EvidenceStep.values());
  }

  @Test
  void noCommandIsForgotten() {
    assertThat(StateCommandTable.rows())
        .extracting(StateCommandTable.Row::name)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(HazardCommand.class.getPermittedSubclasses())
                .filter(command -> command != WithEvidence.class) // another command's, and shown
                .map(Class::getSimpleName)
                .toList());
  }

  @Test
  void theReadmeShowsThisTable() throws IOException {
    assertThat(Files.readString(Path.of("README.md")))
        .contains(String.join("\n", StateCommandTable.markdown()) + "\n");
  }
}
