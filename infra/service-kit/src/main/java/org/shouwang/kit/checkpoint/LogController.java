package org.shouwang.kit.checkpoint;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.CommitDifference;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.Differences;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What operators ask the commit log: whether what it holds is what was acknowledged. */
@RestController
@RequestMapping("/api/v1/operations/log")
final class LogController {
  private static final long MOST = 1_000_000;

  private final CommitLog log;
  private final Witness witness;
  private final LogFaults faults;
  private final Differences differences;

  LogController(CommitLog log, Witness witness, LogFaults faults, Differences differences) {
    this.log = log;
    this.differences = differences;
    this.witness = witness;
    this.faults = faults;
  }

  /**
   * What a verification found.
   *
   * @param log its name
   * @param head the last commit
   * @param from the first commit that was checked
   * @param through the last one found good
   * @param intact whether all that was checked is good
   * @param published whether it was also held against what the broker keeps
   * @param fault what is wrong with the next one, null when all is well
   * @param differs what is not as it was there, as the topic has it; null where that one is gone,
   *     or cannot be read
   */
  record Verification(
      String log,
      long head,
      long from,
      long through,
      boolean intact,
      boolean published,
      ChainVerification.@Nullable Fault fault,
      @Nullable CommitDifference differs) {}

  /**
   * Recomputes the chain of hashes over a part of the log, and holds it against what was signed,
   * here and on the broker.
   *
   * @param from the first commit to check
   * @param limit how many at most
   */
  @GetMapping("/verification")
  @Access(roles = Role.OPERATOR)
  Verification verify(
      @RequestParam(defaultValue = "1") @Min(1) long from,
      @RequestParam(defaultValue = "100000") @Min(1) @Max(MOST) long limit) {
    long head = log.head();
    ChainVerification.Result result =
        from > head
            ? new ChainVerification.Result(from, from - 1, null) // nothing to check
            : ChainVerification.verify(log, from, Math.min(head, from + limit - 1));
    Witness.Audit audit = witness.audit(from, result.through());
    ChainVerification.Fault otherwise = audit.fault();
    if (result.intact() && otherwise != null) {
      result =
          new ChainVerification.Result(from, Math.max(from, otherwise.number()) - 1, otherwise);
    }
    ChainVerification.Fault fault = result.fault();
    if (fault != null) {
      faults.found(log.name(), fault);
    }
    return new Verification(
        log.name(),
        head,
        result.from(),
        result.through(),
        result.intact(),
        audit.published(),
        fault,
        Optional.ofNullable(fault).flatMap(differences::at).orElse(null));
  }
}
