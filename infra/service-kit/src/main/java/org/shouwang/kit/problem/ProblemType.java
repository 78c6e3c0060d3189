package org.shouwang.kit.problem;

import java.util.Locale;
import org.shouwang.kit.domain.Rejection;

/** A kind of problem with a stable name, one status and a sentence in each language. */
public interface ProblemType {
  /** The context that owns it, {@code kit} for those of this library. */
  String context();

  /** Its stable name in kebab case. */
  String reason();

  /** The HTTP status that answers it. */
  int status();

  /** What went wrong, in one plain sentence, in Chinese. */
  String zh();

  /** What went wrong, in one plain sentence, in English. */
  String en();

  /** The URN that names it for ever. */
  default String urn() {
    return "urn:shouwang:problem:" + context() + ':' + reason();
  }

  /** The problem by which a refused rule is answered. */
  static ProblemType of(Rejection rejection) {
    int status =
        switch (rejection.kind()) {
          case NOT_FOUND -> 404;
          case REFUSED -> 409;
          case INVALID -> 422;
        };
    return new Named(
        rejection.context(),
        rejection.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        status,
        rejection.zh(),
        rejection.en());
  }

  /** A problem type whose parts are known only at run time. */
  record Named(String context, String reason, int status, String zh, String en)
      implements ProblemType {}
}
