package org.shouwang.contracts.membership;

/** Form of a meeting (会议形式). */
public enum MeetingKind {
  /** Experience exchange (交流会). */
  EXCHANGE,

  /** Symposium (座谈会). */
  SYMPOSIUM,

  /** On-site meeting (现场会). */
  ON_SITE,

  /** Advisory meeting (咨询会). */
  ADVISORY
}
