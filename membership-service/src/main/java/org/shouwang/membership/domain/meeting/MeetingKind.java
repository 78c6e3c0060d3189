package org.shouwang.membership.domain.meeting;

/** Form of a meeting. */
public enum MeetingKind {
  /** 交流会. */
  EXCHANGE,
  /** 座谈会. */
  SYMPOSIUM,
  /** 现场会. */
  ON_SITE,
  /** 咨询会. */
  ADVISORY
}
