package org.shouwang.membership.domain.cooperative;

import static org.shouwang.membership.domain.MembershipRejection.ALREADY_PROPOSED;
import static org.shouwang.membership.domain.MembershipRejection.COOPERATIVE_DISSOLVED;
import static org.shouwang.membership.domain.MembershipRejection.LEAD_NOT_ACTIVE_MEMBER;
import static org.shouwang.membership.domain.MembershipRejection.LEAD_PERSON_NOT_OF_ENTERPRISE;
import static org.shouwang.membership.domain.MembershipRejection.NO_SUCH_COOPERATIVE;
import static org.shouwang.membership.domain.MembershipRejection.OUT_OF_ORDER;
import static org.shouwang.membership.domain.MembershipRejection.STAGE_OUT_OF_ORDER;
import static org.shouwang.membership.domain.MembershipRejection.TERM_OVER_BEFORE_START;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.membership.domain.cooperative.Cooperative.Standing;
import org.shouwang.membership.domain.cooperative.Cooperative.Unproposed;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.AppointLead;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.BeginPilot;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.Dissolve;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.EvaluatePilot;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.ProposeCooperative;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.RollOut;
import org.shouwang.membership.domain.cooperative.CooperativeEvent.CooperativeDissolved;
import org.shouwang.membership.domain.cooperative.CooperativeEvent.CooperativeEvaluated;
import org.shouwang.membership.domain.cooperative.CooperativeEvent.CooperativePiloted;
import org.shouwang.membership.domain.cooperative.CooperativeEvent.CooperativeProposed;
import org.shouwang.membership.domain.cooperative.CooperativeEvent.CooperativeRolledOut;
import org.shouwang.membership.domain.cooperative.CooperativeEvent.LeadAppointed;

/**
 * The rules of a cooperative's life. The stages come in order; dissolution may follow any of them,
 * since a pilot may fail.
 */
public final class CooperativeDecider
    implements Decider<Cooperative, CooperativeCommand, CooperativeEvent> {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Override
  public Cooperative initial() {
    return new Unproposed();
  }

  @Override
  public List<CooperativeEvent> decide(Cooperative state, CooperativeCommand command) {
    if (command instanceof ProposeCooperative propose) {
      ALREADY_PROPOSED.unless(state instanceof Unproposed);
      Owner owner = new Owner(propose.by().district(), propose.target(), null);
      return List.of(new CooperativeProposed(propose.at(), owner, propose.profile()));
    }
    if (!(state instanceof Standing standing)) {
      throw new Rejected(NO_SUCH_COOPERATIVE);
    }
    COOPERATIVE_DISSOLVED.unless(standing.open());
    OUT_OF_ORDER.unless(!command.at().isBefore(standing.since()));
    return List.of(
        switch (command) {
          case ProposeCooperative c -> throw new IllegalStateException("handled above");
          case BeginPilot c -> {
            STAGE_OUT_OF_ORDER.unless(standing.stage() == Stage.PROPOSED);
            yield new CooperativePiloted(c.at());
          }
          case EvaluatePilot c -> {
            STAGE_OUT_OF_ORDER.unless(standing.stage() == Stage.PILOTING);
            yield new CooperativeEvaluated(c.at(), c.conclusion());
          }
          case RollOut c -> {
            STAGE_OUT_OF_ORDER.unless(standing.stage() == Stage.EVALUATED);
            yield new CooperativeRolledOut(c.at());
          }
          case Dissolve c -> new CooperativeDissolved(c.at(), c.reason());
          case AppointLead c -> appoint(c);
        });
  }

  private static LeadAppointed appoint(AppointLead command) {
    LEAD_NOT_ACTIVE_MEMBER.unless(command.activeMember());
    LEAD_PERSON_NOT_OF_ENTERPRISE.unless(command.ownPerson());
    LocalDate until = command.until();
    TERM_OVER_BEFORE_START.unless(
        until == null || !until.isBefore(LocalDate.ofInstant(command.at(), ZONE)));
    return new LeadAppointed(command.at(), command.enterpriseId(), command.personId(), until);
  }

  @Override
  public Cooperative evolve(Cooperative state, CooperativeEvent event) {
    if (event instanceof CooperativeProposed e) {
      return new Standing(e.owner(), e.profile(), Stage.PROPOSED, e.occurredAt());
    }
    Standing before = (Standing) state;
    return switch (event) {
      case CooperativeProposed e -> throw new IllegalStateException("handled above");
      case CooperativePiloted e -> before.at(Stage.PILOTING, e.occurredAt());
      case CooperativeEvaluated e -> before.at(Stage.EVALUATED, e.occurredAt());
      case CooperativeRolledOut e -> before.at(Stage.ROLLED_OUT, e.occurredAt());
      case CooperativeDissolved e -> before.at(Stage.DISSOLVED, e.occurredAt());
      case LeadAppointed e -> before.at(before.stage(), e.occurredAt());
    };
  }

  @Override
  public Owner owner(Cooperative state) {
    return ((Standing) state).owner();
  }
}
