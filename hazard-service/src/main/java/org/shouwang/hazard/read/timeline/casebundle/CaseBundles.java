package org.shouwang.hazard.read.timeline.casebundle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.shouwang.hazard.read.timeline.Timeline;
import org.shouwang.hazard.read.timeline.casebundle.CaseBundle.Manifest;
import org.shouwang.hazard.read.timeline.casebundle.CaseBundle.ProvedCommit;
import org.shouwang.kit.checkpoint.CheckpointJson;
import org.shouwang.kit.checkpoint.Witness;
import org.shouwang.kit.log.CaseManifest;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.ChainVerification.Fault;
import org.shouwang.kit.log.Checkpoint;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Issues case bundles from the commit log and its newest checkpoint. */
@Component
class CaseBundles {
  private static final String FORMAT = "shouwang.case-bundle.v1";
  private static final String FORMAT_2 = "shouwang.case-bundle.v2";
  private static final String AGGREGATE_TYPE = "hazard";
  private static final int SECONDS_UNTIL_SIGNED = 10;

  /** How many commits behind the last step are read; of further ones the ledger knows. */
  private static final long MOST_READ_BEHIND = 20_000;

  private final CommitLog log;
  private final Witness witness;
  private final CaseEvidence evidence;
  private final Clock clock;

  CaseBundles(CommitLog log, Witness witness, CaseEvidence evidence, Clock clock) {
    this.log = log;
    this.witness = witness;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * The bundle of a hazard's story, with exactly the steps that the story has.
   *
   * @throws ProblemException 409 where the log was changed, 503 while its last step is not signed
   *     or the ledger cannot be asked
   */
  CaseBundle of(Timeline story) {
    Fault fault = story.verification().fault();
    if (fault != null) {
      throw new ProblemException(CaseProblems.notIntact(fault));
    }
    if (story.verification().told() == null) {
      throw notYet(); // nobody but the log itself could say that no step is missing at its end
    }
    long last = story.steps().getLast().commit();
    List<Commit> commits =
        log.wholeHistory(story.id()).stream().filter(commit -> commit.number() <= last).toList();
    Witness.Proven proven = witness.prove(commits).orElseThrow(CaseBundles::notYet);
    Checkpoint checkpoint = proven.under().checkpoint();
    if (log.holds(story.id(), story.steps().size())) {
      throw notYet(); // a step came meanwhile, which the checkpoint may cover
    }
    requireEnd(last, checkpoint.size());
    String report = CaseReport.of(story, proven.under());
    List<CaseManifest.Piece> pieces = evidence.of(story);
    return new CaseBundle(
        pieces == null ? FORMAT : FORMAT_2,
        Manifest.of(
            witness.sign(
                new CaseManifest(
                    AGGREGATE_TYPE,
                    story.id(),
                    story.steps().size(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    checkpoint.digest(),
                    sha256(report),
                    pieces))),
        CheckpointJson.of(proven.under()),
        IntStream.range(0, commits.size())
            .mapToObj(i -> ProvedCommit.of(commits.get(i), story.id(), proven.paths().get(i)))
            .toList(),
        pieces == null ? null : pieces.stream().map(CaseBundle.Piece::of).toList(),
        report);
  }

  /**
   * Reads the commits behind the last step, among which one that was taken out, or hidden from its
   * keys, would show: what the index says of a history's end is not to be signed unseen.
   */
  private void requireEnd(long last, long size) {
    Fault fault =
        ChainVerification.verify(log, last + 1, Math.min(size, last + MOST_READ_BEHIND)).fault();
    if (fault != null) {
      throw new ProblemException(CaseProblems.notIntact(fault));
    }
  }

  private static ProblemException notYet() {
    return ProblemException.retryLater(CaseProblems.NOT_SIGNED_YET, SECONDS_UNTIL_SIGNED);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
