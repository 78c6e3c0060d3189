package org.shouwang.kit.domain;

/**
 * Why a rule refuses a command; implemented by one enum per context. Its problem type is {@code
 * urn:shouwang:problem:<context>:<name in kebab case>}.
 */
public interface Rejection {
  /** The constant's name, stable for ever. */
  String name();

  /** The context that refuses, for example {@code hazard}. */
  String context();

  /** What kind of refusal it is, and what it says. */
  Words words();

  /** What kind of refusal it is, and so which HTTP status answers it. */
  default Kind kind() {
    return words().kind();
  }

  /** The refusal in one plain sentence, in Chinese. */
  default String zh() {
    return words().zh();
  }

  /** The refusal in one plain sentence, in English. */
  default String en() {
    return words().en();
  }

  /**
   * Refuses for a reason unless the rule holds.
   *
   * @throws Rejected it does not
   */
  static void require(boolean rule, Rejection otherwise) {
    if (!rule) {
      throw new Rejected(otherwise);
    }
  }

  /** A refusal's kind, and its one plain sentence in Chinese and in English. */
  record Words(Kind kind, String zh, String en) {}

  /** Kinds of refusal. */
  enum Kind {
    /** The thing does not exist, or belongs to somebody else: 404. */
    NOT_FOUND,
    /** A rule of the domain refuses: 409. */
    REFUSED,
    /** A value makes no sense: 422. */
    INVALID
  }
}
