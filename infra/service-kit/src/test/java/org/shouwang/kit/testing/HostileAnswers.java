package org.shouwang.kit.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Judges the answers to bad input: each is a documented problem, unless it is no error at all, and
 * what was refused is not in the log.
 */
final class HostileAnswers {
  /** What must become of a request. */
  enum Fate {
    /** It may be taken; refused, it gets a documented problem. */
    OPEN,
    /** It must not be taken. */
    REFUSED,
    /** Nobody knows who asks: 401. */
    UNAUTHENTICATED
  }

  private final ProblemKinds kinds = ProblemKinds.onTheClassPath();
  private final List<String> findings = new ArrayList<>();
  private final LongSupplier head;
  private long known;
  private int taken;

  /**
   * @param head the last commit of the service's log; always the same where there is no log
   */
  HostileAnswers(LongSupplier head) {
    this.head = head;
    this.known = head.getAsLong();
  }

  List<String> findings() {
    return findings;
  }

  void add(String finding) {
    findings.add(finding);
  }

  void judge(String verb, String path, byte[] body, Api with, Fate fate) {
    Api.Reply reply;
    try {
      reply = with.send(verb, path, body);
    } catch (IllegalArgumentException notSendable) {
      return; // this client cannot send it; raw bytes on the socket are tested in the kit
    }
    boolean refused = reply.status() >= 400;
    if (!refused && !verb.equals("GET")) {
      taken++;
    }
    String flaw = refused ? kinds.flaw(reply).orElse("") : "";
    if (reply.status() >= 500 || reply.text().contains("Exception")) {
      flaw = "broke";
    } else if (fate == Fate.UNAUTHENTICATED && reply.status() != 401) {
      flaw = "not 401";
    } else if (fate == Fate.REFUSED && !refused) {
      flaw = "taken";
    }
    if (!flaw.isEmpty()) {
      findings.add(
          "%s: %s %s %s body %s -> %d %s"
              .formatted(
                  flaw,
                  verb,
                  cut(path, 120),
                  with,
                  cut(new String(body, StandardCharsets.UTF_8), 60),
                  reply.status(),
                  reply.text()));
    }
  }

  /**
   * Compares the log with what it was when this was last asked: each command that was taken is one
   * commit at most, and nothing else is any.
   */
  void compareLog(String verb, String path) {
    long now = head.getAsLong();
    if (now - known > taken) {
      findings.add(
          "written: %s %s: %d taken since commit %d, and the log ends with %d"
              .formatted(verb, path, taken, known, now));
    }
    known = now;
    taken = 0;
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most) + '…' : text;
  }
}
