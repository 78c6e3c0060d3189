package org.shouwang.hazard.read.timeline.casebundle;

import org.shouwang.kit.log.ChainVerification.Fault;
import org.shouwang.kit.problem.ProblemType;

/** Why a case bundle is not to be had. */
final class CaseProblems {
  /** The last step is not covered by a checkpoint yet, or the proofs are being made anew. */
  static final ProblemType NOT_SIGNED_YET =
      new ProblemType.Named(
          "hazard",
          "case-not-signed-yet",
          503,
          "最新一步尚未由签名检查点证明，请稍后再取案卷。",
          "No signed checkpoint proves the last step yet; ask for the case bundle again in a"
              + " moment.");

  /** It would be larger than verifiers read, and so of no use. */
  static final ProblemType TOO_LARGE =
      new ProblemType.Named(
          "hazard",
          "case-too-large",
          409,
          "案卷超过格式允许的大小，不能出具。",
          "The case bundle would be larger than its format allows; none is issued.");

  private CaseProblems() {}

  /** The log is not what was recorded; nothing of it is signed again. */
  static ProblemType notIntact(Fault fault) {
    return new ProblemType.Named(
        "hazard",
        "case-not-intact",
        409,
        "日志在第 %d 号提交处与当初记录不符（%s），不能出具案卷。".formatted(fault.number(), fault.kind()),
        "The log is not what was recorded, at commit %d (%s); no case bundle is issued."
            .formatted(fault.number(), fault.kind()));
  }
}
