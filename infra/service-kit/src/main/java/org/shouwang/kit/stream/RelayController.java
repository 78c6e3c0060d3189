package org.shouwang.kit.stream;

import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators do with the relay: look, and have a lost topic written again from the log. */
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
   */
  record Standing(RelayStatus.State state, @Nullable String message, long head, long position) {}

  @GetMapping
  @Access(roles = Role.OPERATOR)
  Standing standing() {
    RelayStatus.View now = status.now();
    return new Standing(now.state(), now.message(), log.head(), now.position());
  }

  /**
   * Only after the topic was deleted: views are to be rebuilt then, policies know what they did.
   */
  @PostMapping("/republications")
  @Access(roles = Role.OPERATOR)
  ResponseEntity<Void> republish() {
    if (!relay.republish()) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    return ResponseEntity.accepted().build();
  }
}
