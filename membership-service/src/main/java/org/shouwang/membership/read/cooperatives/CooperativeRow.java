package org.shouwang.membership.read.cooperatives;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.membership.CooperativeKind;
import org.shouwang.membership.domain.cooperative.Stage;

/**
 * One cooperative as it stands.
 *
 * @param stageSince when its stage began
 * @param version the sequence of its last event, for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CooperativeRow(
    @Nullable String district,
    @Nullable String name,
    @Nullable CooperativeKind kind,
    @Nullable String township,
    @Nullable String sponsor,
    boolean fictitious,
    Stage stage,
    @Nullable Instant stageSince,
    @Nullable String conclusion,
    @Nullable Lead lead,
    long version) {

  static final CooperativeRow EMPTY =
      new CooperativeRow(null, null, null, null, null, false, Stage.PROPOSED, null, null, null, -1);

  /** 龙头企业. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Lead(String enterpriseId, @Nullable String personId, @Nullable LocalDate until) {}

  CooperativeRow at(Stage next, Instant since, @Nullable String newConclusion, long sequence) {
    return new CooperativeRow(
        district,
        name,
        kind,
        township,
        sponsor,
        fictitious,
        next,
        since,
        newConclusion,
        lead,
        sequence);
  }

  CooperativeRow led(Lead newLead, long sequence) {
    return new CooperativeRow(
        district,
        name,
        kind,
        township,
        sponsor,
        fictitious,
        stage,
        stageSince,
        conclusion,
        newLead,
        sequence);
  }
}
