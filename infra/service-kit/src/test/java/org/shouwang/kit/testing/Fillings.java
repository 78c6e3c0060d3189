package org.shouwang.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** What an operator does with the fillings of a view. */
public final class Fillings {
  private static final String VIEWS = "/api/v1/operations/projections/";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Fillings() {}

  /** Rebuilds a view, which ends with the same as before, and flips. */
  public static void rebuild(Api operator, String view) {
    Api.Reply asked = operator.post(VIEWS + view + "/rebuilds", "{}");
    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode progress = operator.get(asked.header("Location")).json();
              assertThat(progress.path("phase").asString())
                  .as(progress.toString())
                  .isEqualTo("DONE");
              assertThat(progress.path("comparison").asString()).startsWith("identical");
            });
  }

  /** Drops what served before; cursors into it end. */
  public static void dropKept(Api operator, String view) {
    assertThat(operator.send("DELETE", VIEWS + view + "/kept", new byte[0]).status())
        .isEqualTo(204);
  }
}
