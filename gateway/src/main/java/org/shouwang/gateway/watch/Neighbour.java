package org.shouwang.gateway.watch;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody whom the gateway needs. Whether she is there, it asks in the background. */
final class Neighbour {
  private static final Logger log = LoggerFactory.getLogger(Neighbour.class);

  /** Throws where the neighbour is of no use. */
  @FunctionalInterface
  interface Question {
    void ask() throws Exception;
  }

  /**
   * What was heard last.
   *
   * @param trouble why she is of no use; null where she answered
   */
  private record Heard(@Nullable String trouble) {}

  private final String name;
  private final Question question;
  private volatile @Nullable Heard heard;

  Neighbour(String name, Question question) {
    this.name = name;
    this.question = question;
  }

  /** Asks now. */
  void ask() {
    Heard before = heard;
    boolean wasThere = before == null || before.trouble() == null;
    try {
      question.ask();
      heard = new Heard(null);
      if (!wasThere) {
        log.info("{} answers again", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      heard = new Heard(e.toString());
      if (wasThere) {
        log.warn("{} is of no use: {}", name, e.toString());
      }
    }
  }

  /** In words, for health. */
  String said() {
    Heard now = heard;
    if (now == null) {
      return "was not asked yet";
    }
    return now.trouble() == null ? "answers" : now.trouble();
  }

  /** 1, 0, or NaN before the first answer. */
  double up() {
    Heard now = heard;
    return now == null ? Double.NaN : now.trouble() == null ? 1 : 0;
  }
}
