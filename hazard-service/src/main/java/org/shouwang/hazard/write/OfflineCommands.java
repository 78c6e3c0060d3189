package org.shouwang.hazard.write;

import java.time.Instant;
import java.util.function.Function;
import org.shouwang.hazard.catalogue.Catalogues;
import org.shouwang.hazard.domain.DeadlinePolicy;
import org.shouwang.hazard.domain.EvidenceStep;
import org.shouwang.hazard.domain.HazardCommand;
import org.shouwang.hazard.domain.HazardCommand.AcceptRectification;
import org.shouwang.hazard.domain.HazardCommand.AppealDismissal;
import org.shouwang.hazard.domain.HazardCommand.DismissHazard;
import org.shouwang.hazard.domain.HazardCommand.FailLookBack;
import org.shouwang.hazard.domain.HazardCommand.PassLookBack;
import org.shouwang.hazard.domain.HazardCommand.RejectRectification;
import org.shouwang.hazard.domain.HazardCommand.ResumeOperation;
import org.shouwang.hazard.domain.LifecyclePolicy;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.hazard.evidence.Offers;
import org.shouwang.hazard.write.GovernanceController.PrescriptionBody;
import org.shouwang.hazard.write.GradingController.ControlsBody;
import org.shouwang.hazard.write.GradingController.SuspendBody;
import org.shouwang.hazard.write.HazardCommandController.AssignBody;
import org.shouwang.hazard.write.HazardCommandController.RectifyBody;
import org.shouwang.hazard.write.OfflineItem.Type;
import org.shouwang.hazard.write.VerificationController.AppealBody;
import org.shouwang.hazard.write.VerificationController.ConfirmBody;
import org.shouwang.hazard.write.VerificationController.CorrectBody;
import org.shouwang.kit.domain.Actor;
import org.springframework.stereotype.Component;

/** What an offline item asks of a hazard that exists, as its own route would ask it. */
@Component
class OfflineCommands {
  private final PolicyVersions<LifecyclePolicy> lifecycle;
  private final PolicyVersions<DeadlinePolicy> deadlines;
  private final Catalogues catalogues;
  private final Offers offers;
  private final Steps steps;

  OfflineCommands(
      PolicyVersions<LifecyclePolicy> lifecycle,
      PolicyVersions<DeadlinePolicy> deadlines,
      Catalogues catalogues,
      Offers offers,
      Steps steps) {
    this.lifecycle = lifecycle;
    this.deadlines = deadlines;
    this.catalogues = catalogues;
    this.offers = offers;
    this.steps = steps;
  }

  /**
   * Has the command of an item that is no report handled, with the evidence that it names.
   *
   * @param by who sent it
   */
  <R> R followUp(
      Type type,
      String hazard,
      Actor by,
      String commandId,
      Instant at,
      Shown body,
      Function<HazardCommand, R> handle) {
    return body instanceof RectifyBody b
        ? offers.withItem(
            b.evidence(),
            by,
            commandId,
            hazard,
            EvidenceStep.RECTIFICATION,
            at,
            offer -> handle.apply(b.command(hazard, by, at, offer)))
        : steps.takeItem(command(type, hazard, by, at, body), by, commandId, body, handle);
  }

  private HazardCommand command(Type type, String hazard, Actor by, Instant at, Shown body) {
    return switch (type) {
      case CORRECTION -> ((CorrectBody) body).command(hazard, by, at);
      case CONFIRMATION -> ((ConfirmBody) body).command(hazard, by, at, catalogues);
      case DISMISSAL -> new DismissHazard(hazard, by, at, reason(body));
      case APPEAL -> new AppealDismissal(hazard, by, at, ((AppealBody) body).reason());
      case INTERIM_CONTROLS -> ((ControlsBody) body).command(hazard, by, at);
      case SUSPENSION -> ((SuspendBody) body).command(hazard, by, at);
      case RESUMPTION -> new ResumeOperation(hazard, by, at, ((Remark) body).remark());
      case PRESCRIPTION -> ((PrescriptionBody) body).command(hazard, by, at);
      case ASSIGNMENT -> ((AssignBody) body).command(hazard, by, at, deadlines.at(at));
      case ACCEPTANCE ->
          new AcceptRectification(hazard, by, at, ((Remark) body).remark(), lifecycle.at(at));
      case REJECTION -> new RejectRectification(hazard, by, at, reason(body));
      case LOOK_BACK_PASS -> new PassLookBack(hazard, by, at, ((Remark) body).remark());
      case LOOK_BACK_FAILURE -> new FailLookBack(hazard, by, at, reason(body), lifecycle.at(at));
      case REPORT, RECTIFICATION ->
          throw new IllegalArgumentException("no such follow-up: " + type);
    };
  }

  private static String reason(Shown body) {
    return ((Reason) body).reason();
  }
}
