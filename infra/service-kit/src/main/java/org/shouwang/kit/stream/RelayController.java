package org.shouwang.kit.stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators do with the relay: look, and have the log written into a new topic. */
@RestController
@RequestMapping("/api/v1/operations/relay")
final class RelayController {
  private final Relay relay;
  private final RelayStatus status;
  private final CommitLog log;

  RelayController(Relay relay, RelayStatus status, CommitLog log) {
    this.relay = relay;
    this.status = status;
    this.log = log;
  }

  /**
   * How the relay stands.
   *
   * @param state what this instance's relay is doing
   * @param message why
   * @param head the log's last commit
   * @param position the last commit known to be in the topic, -1 when this instance does not know
   * @param generation of the topic that is written
   * @param wanted the generation that was asked for and is not begun yet
   */
  record Standing(
      RelayStatus.State state,
      @Nullable String message,
      long head,
      long position,
      Generation generation,
      @Nullable Generation wanted) {}

  /**
   * A log to be written once more.
   *
   * @param partitions how many the new topic is to have; as many as before unless it says so
   */
  record Republication(@Nullable @Min(1) @Max(1_000) Integer partitions) {}

  @GetMapping
  @Access(roles = Role.OPERATOR)
  Standing standing() {
    RelayStatus.View now = status.now();
    LogGeneration generation = relay.generation();
    return new Standing(
        now.state(),
        now.message(),
        log.head(),
        now.position(),
        generation.now(),
        generation.wanted());
  }

  /**
   * Whether the topic lost records or is to have more partitions: views rebuild themselves from
   * what is written now, and policies know what they did.
   */
  @PostMapping("/republications")
  @Access(roles = Role.OPERATOR)
  ResponseEntity<Generation> republish(
      @Valid @RequestBody(required = false) @Nullable Republication republication) {
    Integer partitions = republication == null ? null : republication.partitions();
    Generation wanted =
        relay
            .republish(partitions == null ? relay.generation().now().partitions() : partitions)
            .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    return ResponseEntity.accepted().body(wanted);
  }
}
