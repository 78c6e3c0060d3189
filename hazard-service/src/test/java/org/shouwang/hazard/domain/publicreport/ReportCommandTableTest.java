package org.shouwang.hazard.domain.publicreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shouwang.hazard.domain.CommandTable;

/** Every command in every state. */
class ReportCommandTableTest {
  private final CommandTable<PublicReport, ReportCommand, ReportEvent, ReportStatus> table =
      ReportCommandTable.table();

  @TestFactory
  Stream<DynamicTest> eachCellIsWhatTheRulesSay() {
    return table.rows().stream()
        .flatMap(
            row ->
                table.states().stream()
                    .map(
                        state ->
                            dynamicTest(
                                row.name(state) + " in " + state,
                                () ->
                                    assertThat(table.actual(row, state))
                                        .isEqualTo(table.expected(row, state)))));
  }

  @Test
  void noCommandIsForgotten() {
    assertThat(table.commands())
        .containsExactlyInAnyOrderElementsOf(CommandTable.permitted(ReportCommand.class));
  }

  @Test
  void theReadmeShowsThisTable() throws IOException {
    assertThat(Files.readString(Path.of("README.md"))).contains(table.markdown());
  }
}
