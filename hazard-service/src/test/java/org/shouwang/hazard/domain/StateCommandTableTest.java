package org.shouwang.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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

  @Test
  void noCommandIsForgotten() {
    assertThat(StateCommandTable.rows())
        .extracting(StateCommandTable.Row::name)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(HazardCommand.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList());
  }

  @Test
  void theReadmeShowsThisTable() throws IOException {
    assertThat(Files.readString(Path.of("README.md")))
        .contains(String.join("\n", StateCommandTable.markdown()) + "\n");
  }
}
