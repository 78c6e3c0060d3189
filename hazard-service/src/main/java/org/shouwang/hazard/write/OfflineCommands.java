package org.shouwang.hazard.write;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.EvidenceStep;
import org.shouwang.hazard.domain.HazardCommand;
import org.shouwang.hazard.domain.HazardCommand.AcceptRectification;
import org.shouwang.hazard.domain.HazardCommand.RejectRectification;
import org.shouwang.hazard.domain.LifecyclePolicy;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.hazard.evidence.Offers;
import org.shouwang.hazard.write.GradingController.ControlsBody;
import org.shouwang.hazard.write.HazardCommandController.RectifyBody;
import org.shouwang.hazard.write.VerificationController.CorrectBody;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.web.Bodies;
import org.springframework.stereotype.Component;

/** What an offline item asks of a hazard that exists, as its own route would ask it. */
@Component
class OfflineCommands {
  private final PolicyVersions<LifecyclePolicy> lifecycle;
  private final Offers offers;

  OfflineCommands(PolicyVersions<LifecyclePolicy> lifecycle, Offers offers) {
    this.lifecycle = lifecycle;
    this.offers = offers;
  }

  /** When it happened, as its body tells. */
  static @Nullable Instant told(Object body) {
    return switch (body) {
      case ReportBody b -> b.occurredAt();
      case CorrectBody b -> b.occurredAt();
      case ControlsBody b -> b.occurredAt();
      case RectifyBody b -> b.occurredAt();
      case Remark b -> b.occurredAt();
      case Bodies.Reason b -> b.occurredAt();
      default -> throw new IllegalArgumentException("no body of an item: " + body.getClass());
    };
  }

  /**
   * Has the command of an item that is no report handled, with the evidence that it names.
   *
   * @param by who sent it
   */
  <R> R followUp(
      String hazard,
      Actor by,
      String commandId,
      Instant at,
      Object body,
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
        : handle.apply(command(hazard, by, at, body));
  }

  private HazardCommand command(String hazard, Actor by, Instant at, Object body) {
    return switch (body) {
      case CorrectBody b -> b.command(hazard, by, at);
      case ControlsBody b -> b.command(hazard, by, at);
      case Remark b -> new AcceptRectification(hazard, by, at, b.remark(), lifecycle.at(at));
      case Bodies.Reason b -> new RejectRectification(hazard, by, at, b.reason());
      default -> throw new IllegalArgumentException("no follow-up: " + body.getClass());
    };
  }
}
