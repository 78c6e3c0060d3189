package org.shouwang.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StrictBodyTest extends HttpTest {
  private boolean changed;

  @AfterEach
  void nothingIsChangedByABadBody() {
    assertThat(handled.requests.isEmpty()).isEqualTo(!changed);
  }

  @Test
  void takesAWholeBody() {
    changed = true;
    assertThat(
            officer
                .post(
                    "/api/v1/lamps",
                    """
                    {"name":"灯 😀","colour":"RED","bright":true,"due":"2026-12-01",
                     "parts":[{"name":"bulb","watts":5}]}""")
                .status())
        .isEqualTo(201);
  }

  /** A body that may be missing may not be null: its sender wrote something. */
  @Test
  void refusesNullWhereABodyMayBeMissing() {
    changed = true;
    assertThat(officer.post("/api/v1/lamps/wink", "").status()).isEqualTo(201);
    assertThat(officer.post("/api/v1/lamps/wink", "null").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{`name`:`a`,`colour`:`RED`,`bright`:true,`extra`:1} | /extra",
        "{`name`:`a`,`colour`:`RED`,`bright`:`true`} | /bright",
        "{`name`:`a`,`colour`:`RED`,`bright`:1} | /bright",
        "{`name`:`a`,`colour`:`RED`,`bright`:null} | /bright",
        "{`name`:1,`colour`:`RED`,`bright`:true} | /name",
        "{`name`:true,`colour`:`RED`,`bright`:true} | /name",
        "{`name`:{`$gt`:``},`colour`:`RED`,`bright`:true} | /name",
        "{`name`:[`a`],`colour`:`RED`,`bright`:true} | /name",
        "{`name`:`a\\u0000b`,`colour`:`RED`,`bright`:true} | /name",
        "{`name`:`a\\ud800b`,`colour`:`RED`,`bright`:true} | /name",
        "{`name`:`  `,`colour`:`RED`,`bright`:true} | /name",
        "{`colour`:`RED`,`bright`:true} | /name",
        "{`name`:`aaaaaaaaaaaaaaaaaaaaa`,`colour`:`RED`,`bright`:true} | /name",
        "{`name`:`a`,`colour`:0,`bright`:true} | /colour",
        "{`name`:`a`,`colour`:`BLUE`,`bright`:true} | /colour",
        "{`name`:`a`,`colour`:`red`,`bright`:true} | /colour",
        "{`name`:`a`,`colour`:``,`bright`:true} | /colour",
        "{`name`:`a`,`bright`:true} | /colour",
        "{`name`:`a`,`colour`:`RED`,`bright`:true,`parts`:[{`name`:`b`,`watts`:`5`}]} | /parts/0/watts",
        "{`name`:`a`,`colour`:`RED`,`bright`:true,`parts`:[{`name`:`b`,`watts`:5.5}]} | /parts/0/watts",
        "{`name`:`a`,`colour`:`RED`,`bright`:true,`parts`:[{`name`:`b`,`watts`:99999999999999999999}]} | /parts/0/watts",
        "{`name`:`a`,`colour`:`RED`,`bright`:true,`parts`:[{`name`:``,`watts`:5}]} | /parts/0/name",
        "{`name`:`a`,`colour`:`RED`,`bright`:true,`parts`:{`name`:`b`}} | /parts",
        "{`name`:`a`,`colour`:`RED`,`bright`:true,`due`:[2026,12,1]} | /due",
        "{`name`:`a`,`colour`:`RED`,`bright`:true,`due`:`2026-02-30`} | /due",
        "{`name`:`a`,`colour`:`RED`,`bright`:true,`occurredAt`:1700000000} | /occurredAt",
        "{`name`:`a`,`colour`:`RED`,`bright`:true,`occurredAt`:`yesterday`} | /occurredAt",
        "{`name`:`a`,`colour`:`RED`,`bright`:true,`occurredAt`:`+999999999-01-01T00:00:00Z`} | /occurredAt",
        "[] | ''",
        "{`name`:`a`,`colour`:`RED`,`bright`:true} {} | ''",
        "{`name`:`a`,`colour`:`RED`,`bright`:true,`a~/b`:1} | /a~0~1b",
      })
  void namesTheMemberThatIsWrong(String body, String pointer) {
    JsonNode problem =
        assertProblem(officer.post("/api/v1/lamps", body.replace('`', '"')), 422, "invalid");
    assertThat(problem.path("errors").path(0).path("pointer").asString())
        .isEqualTo(pointer.equals("''") ? "" : pointer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"name\":\"a\",\"name\":\"b\"}",
        "{'name':'a'}",
        "{\"name\":NaN}",
        "{\"name\":\"a\",}",
        "{\"name\":\"tab\tinside\"}",
        "// comment\n{}",
        "<xml/>",
      })
  void refusesWhatIsNotJson(String body) {
    assertProblem(officer.post("/api/v1/lamps", body), 400, "malformed-body");
  }

  @Test
  void refusesAMissingBody() {
    assertProblem(
        officer.with("Content-Type", "application/json").post("/api/v1/lamps", ""),
        400,
        "body-missing");
    assertProblem(officer.post("/api/v1/lamps", "null"), 400, "body-missing");
  }

  @Test
  void refusesDeepJson() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);
    assertProblem(officer.post("/api/v1/lamps", "{\"extra\":" + deep + "}"), 400, "malformed-body");
    assertThat(officer.post("/api/v1/lamps", deep).status()).isIn(400, 422);
  }

  @Test
  void refusesAnOversizeBodyHoweverItIsSent() {
    byte[] huge = ("{\"name\":\"" + "a".repeat(300_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    assertProblem(officer.send("POST", "/api/v1/lamps", huge), 413, "body-too-large");
    assertProblem(officer.sendChunked("/api/v1/lamps", huge), 413, "body-too-large");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] latin = "{\"name\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertProblem(officer.send("POST", "/api/v1/lamps", latin), 400, "malformed-body");
    byte[] overlong = {'{', '"', (byte) 0xc0, (byte) 0xaf, '"', ':', '1', '}'};
    assertProblem(officer.send("POST", "/api/v1/lamps", overlong), 400, "malformed-body");
  }
}
