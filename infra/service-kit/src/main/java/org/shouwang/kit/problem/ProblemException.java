package org.shouwang.kit.problem;

import java.util.List;
import java.util.Map;

/** Ends a request with a problem. An expected answer, not a fault: it carries no stack trace. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final transient List<Flaw> flaws;
  private final transient Map<String, String> headers;

  public ProblemException(ProblemType type) {
    this(type, List.of(), Map.of());
  }

  ProblemException(ProblemType type, List<Flaw> flaws, Map<String, String> headers) {
    super(type.urn(), null, false, false);
    this.type = type;
    this.flaws = List.copyOf(flaws);
    this.headers = Map.copyOf(headers);
  }

  /** 422 for one member of the body, named by its JSON pointer. */
  public static ProblemException invalid(String pointer, String zh, String en) {
    return new ProblemException(
        KitProblem.INVALID, List.of(new Flaw("body", pointer, zh, en)), Map.of());
  }

  /** 422 for one query parameter. */
  public static ProblemException invalidQuery(String name, String zh, String en) {
    return new ProblemException(
        KitProblem.INVALID, List.of(new Flaw("query", name, zh, en)), Map.of());
  }

  /** A problem after which the same request is worth sending again. */
  public static ProblemException retryLater(ProblemType type, int seconds) {
    return new ProblemException(type, List.of(), Map.of("Retry-After", Integer.toString(seconds)));
  }

  ProblemType type() {
    return type;
  }

  List<Flaw> flaws() {
    return flaws;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** One thing that is wrong, in both languages. */
  record Flaw(String in, String pointer, String zh, String en) {}
}
