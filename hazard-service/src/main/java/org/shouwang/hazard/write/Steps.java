package org.shouwang.hazard.write;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.EvidenceStep;
import org.shouwang.hazard.domain.HazardCommand;
import org.shouwang.hazard.domain.HazardCommand.WithEvidence;
import org.shouwang.hazard.evidence.Offers;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes a step of a hazard that exists, with the photos and documents that its body names. */
@Component
class Steps {
  private final Offers offers;

  Steps(Offers offers) {
    this.offers = offers;
  }

  /**
   * Has the step of a request decided.
   *
   * @param step makes its command of the instant at which it happened
   */
  ResponseEntity<CommandResponse> take(
      String hazard,
      Caller caller,
      CommandCall call,
      Shown body,
      Function<Instant, HazardCommand> step) {
    Instant at = call.at(body.occurredAt());
    HazardCommand command = step.apply(at);
    List<String> named = named(body);
    return named.isEmpty()
        ? call.change(command)
        : offers.with(
            named,
            caller,
            call,
            hazard,
            EvidenceStep.of(command).orElseThrow(),
            at,
            offer -> call.change(new WithEvidence(command, offer)));
  }

  /**
   * Has a step decided that was sent among others, is applied later as its sender's deed, or is
   * hers to take for another reason than whose the hazard is. Its handler asks whether it is.
   *
   * @param by who sent it
   */
  <R> R takeItem(
      HazardCommand command,
      Actor by,
      String commandId,
      Shown body,
      Function<HazardCommand, R> handle) {
    List<String> named = named(body);
    return named.isEmpty()
        ? handle.apply(command)
        : offers.withItem(
            named,
            by,
            commandId,
            command.target(),
            EvidenceStep.of(command).orElseThrow(),
            command.at(),
            offer -> handle.apply(new WithEvidence(command, offer)));
  }

  private static List<String> named(Shown body) {
    @Nullable List<String> named = body.evidence();
    return named == null ? List.of() : named;
  }
}
