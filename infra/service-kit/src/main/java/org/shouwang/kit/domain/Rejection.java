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

  /** What kind of refusal it is, and so which HTTP status answers it. */
  Kind kind();

  /** The refusal in one plain sentence, in Chinese. */
  String zh();

  /** The refusal in one plain sentence, in English. */
  String en();

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
