package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.domain.Position;
import org.shouwang.hazard.geo.Box;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/** Hazards found by where they lie. */
class HazardsOnTheMapIT extends FindingHazardsIT {
  @Test
  void theMapShowsWhatLiesInABoxItsEdgesIncluded() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 60; i++) {
      Position one = HAZARDS.get(random.nextInt(MADE)).position();
      Position other = HAZARDS.get(random.nextInt(MADE)).position();
      Box box =
          Box.between(
              new Position(
                  Math.min(one.latitudeE6(), other.latitudeE6()),
                  Math.min(one.longitudeE6(), other.longitudeE6())),
              new Position(
                  Math.max(one.latitudeE6(), other.latitudeE6()),
                  Math.max(one.longitudeE6(), other.longitudeE6())));
      JsonNode map = map(box, 1_000);
      List<String> expected =
          HAZARDS.stream().filter(h -> box.contains(h.position())).map(Made::id).sorted().toList();
      assertThat(map.get("points").valueStream().map(p -> p.get("id").asString()).toList())
          .as("two of them lie on its edges: " + box)
          .isEqualTo(expected);
      assertThat(map.get("total").asInt()).isEqualTo(expected.size());
      assertThat(map.get("clusters")).isEmpty();

      if (expected.size() > 5) {
        JsonNode counted = map(box, 5);
        assertThat(counted.get("points")).isEmpty();
        assertThat(counted.get("total").asInt()).isEqualTo(expected.size());
        assertThat(
                counted.get("clusters").valueStream().mapToInt(c -> c.get("count").asInt()).sum())
            .isEqualTo(expected.size());
        assertThat(counted.get("clusters"))
            .allMatch(
                c ->
                    box.contains(
                        Position.ofDegrees(
                            c.get("latitude").asDouble(), c.get("longitude").asDouble())));
      }
    }
  }

  @Test
  void theMapRefusesWhatIsNoBoxAndShowsNoOtherTenants() {
    for (String bbox :
        List.of(
            "1,2,3",
            "119,35,118,36",
            "119,35,120,34",
            "0,0,200,10",
            "a,b,c,d",
            "NaN,0,1,1",
            "1e9,0,1,1")) {
      assertThat(callers.officer().get("/api/v1/hazards/map?bbox=" + bbox).status())
          .as(bbox)
          .isEqualTo(422);
    }
    assertThat(callers.officer().get("/api/v1/hazards/map").status()).isEqualTo(422);
    Api foreign = Api.at(port).as(STACK.tokens().officer("230109"));
    assertThat(foreign.get("/api/v1/hazards/map?bbox=100,30,130,40").json().get("total").asInt())
        .isZero();
  }

  private JsonNode map(Box box, int limit) {
    Position south = new Position(box.minLatitudeE6(), box.minLongitudeE6());
    Position north = new Position(box.maxLatitudeE6(), box.maxLongitudeE6());
    String bbox =
        String.format(
            Locale.ROOT,
            "%.6f,%.6f,%.6f,%.6f",
            south.longitude(),
            south.latitude(),
            north.longitude(),
            north.latitude());
    return callers.officer().get("/api/v1/hazards/map?limit=" + limit + "&bbox=" + bbox).json();
  }
}
