package org.shouwang.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.domain.SameHazard.Bounds;
import org.shouwang.hazard.domain.SameHazard.Reason;
import org.shouwang.hazard.domain.SameHazard.Seen;
import org.shouwang.hazard.domain.SameHazard.Suggestion;

/** 疑似重复: what is suggested to be one hazard, for a person to judge. */
class SameHazardTest {
  private static final Bounds BOUNDS = new Bounds(50, 0.4);
  private static final Position HERE = Position.ofDegrees(35.4, 119.5);
  private static final Position TEN_METRES_OFF = Position.ofDegrees(35.40009, 119.5);
  private static final Position A_STREET_OFF = Position.ofDegrees(35.402, 119.5);

  @Test
  void likeWordsOfOneCategoryAtOneEnterpriseAreSuggested() {
    assertThat(compare(seen("ent-7", null, null), seen("ent-7", null, null), 0.5))
        .hasValueSatisfying(
            it ->
                assertThat(it.reasons())
                    .containsExactly(
                        Reason.SAME_ENTERPRISE, Reason.SAME_CATEGORY, Reason.LIKE_TEXT));
  }

  @Test
  void theSameClauseNeedsNoLikeWords() {
    assertThat(compare(seen("ent-7", "电-01", null), seen("ent-7", "电-01", null), 0)).isPresent();
  }

  @Test
  void otherClausesAreNeverOneHazard() {
    assertThat(compare(seen("ent-7", "电-01", HERE), seen("ent-7", "电-02", HERE), 1)).isEmpty();
  }

  @Test
  void whatWasMeasuredFarApartIsNotSuggestedEvenAtOneEnterprise() {
    assertThat(compare(seen("ent-7", "电-01", HERE), seen("ent-7", "电-01", A_STREET_OFF), 1))
        .isEmpty();
  }

  @Test
  void theSamePlaceInWordsOutweighsWhatWasMeasured() {
    Seen one = new Seen("ent-7", "ELECTRICAL", "电-01", "三号车间", HERE);
    Seen other = new Seen("ent-7", "ELECTRICAL", "电-01", "三号车间", A_STREET_OFF);
    assertThat(SameHazard.suggestion(one, other, 0, BOUNDS)).isPresent();
  }

  @Test
  void neighboursMayMeanTheSame() {
    Optional<Suggestion> found =
        compare(seen("ent-7", null, HERE), seen("ent-8", null, TEN_METRES_OFF), 0.5);
    assertThat(found)
        .hasValueSatisfying(
            it -> {
              assertThat(it.reasons()).contains(Reason.NEAR).doesNotContain(Reason.SAME_ENTERPRISE);
              assertThat(it.metres()).isBetween(9.0, 11.0);
            });
    assertThat(compare(seen("ent-7", null, HERE), seen("ent-8", null, null), 1)).isEmpty();
  }

  @Test
  void unlikeWordsWithoutAClauseAreNotSuggested() {
    assertThat(compare(seen("ent-7", null, HERE), seen("ent-7", null, HERE), 0.39)).isEmpty();
  }

  @Test
  void theMoreSpeaksForItTheHigherItStands() {
    double near =
        compare(seen("ent-7", "电-01", HERE), seen("ent-7", "电-01", HERE), 1).get().score();
    double less =
        compare(seen("ent-7", "电-01", null), seen("ent-7", "电-01", null), 0).get().score();
    assertThat(near).isGreaterThan(less);
  }

  private static Optional<Suggestion> compare(Seen one, Seen other, double likeness) {
    return SameHazard.suggestion(one, other, likeness, BOUNDS);
  }

  private static Seen seen(String enterprise, @Nullable String clause, @Nullable Position at) {
    return new Seen(enterprise, "ELECTRICAL", clause, null, at);
  }
}
