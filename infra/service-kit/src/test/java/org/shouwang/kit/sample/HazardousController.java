package org.shouwang.kit.sample;

import com.mongodb.MongoTimeoutException;
import java.util.Map;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.command.CommandInFlightException;
import org.shouwang.kit.command.CommandKeyReusedException;
import org.shouwang.kit.command.ContentionException;
import org.shouwang.kit.command.StaleVersionException;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.domain.Rejection;
import org.shouwang.kit.log.OutcomeUnknownException;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.problem.ProblemType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Fails in every way there is. */
@RestController
class HazardousController {
  private final SampleApplication.Handled handled;

  HazardousController(SampleApplication.Handled handled) {
    this.handled = handled;
  }

  enum LampRejection implements Rejection {
    LAMP_UNKNOWN(Kind.NOT_FOUND, "没有这盏灯。", "There is no such lamp."),
    LAMP_IS_OUT(Kind.REFUSED, "灯已熄灭。", "The lamp is out."),
    TOO_BRIGHT(Kind.INVALID, "灯光过亮。", "That is too bright.");

    private final Words words;

    LampRejection(Kind kind, String zh, String en) {
      this.words = new Words(kind, zh, en);
    }

    @Override
    public String context() {
      return "lamp";
    }

    @Override
    public Words words() {
      return words;
    }
  }

  @GetMapping("/api/v1/fail/{how}")
  @Access(publicRoute = true)
  String fail(@PathVariable String how) {
    throw switch (how) {
      case "unknown" -> new Rejected(LampRejection.LAMP_UNKNOWN);
      case "refused" -> new Rejected(LampRejection.LAMP_IS_OUT);
      case "invalid" -> new Rejected(LampRejection.TOO_BRIGHT);
      case "reused" -> new CommandKeyReusedException("x");
      case "in-flight" -> new CommandInFlightException("x");
      case "stale" -> new StaleVersionException("x");
      case "contention" -> new ContentionException("x");
      case "outcome" -> new OutcomeUnknownException("x", null);
      case "store" -> new IllegalStateException(new MongoTimeoutException("no server"));
      default -> new IllegalStateException("internal detail /etc/secret");
    };
  }

  /** Writes, and then refuses. */
  @PostMapping("/api/v1/fail/after-writing")
  @Access(publicRoute = true)
  String failAfterWriting() {
    handled.commits.incrementAndGet();
    throw new Rejected(LampRejection.LAMP_IS_OUT);
  }

  /** Changes a thing without asking whose it is. */
  @PostMapping("/api/v1/fail/lamps/{id}")
  @Access(anyRole = true)
  String changeAnybodys(@PathVariable String id) {
    handled.commits.incrementAndGet();
    return id;
  }

  /** Refuses for a reason that nobody documented. */
  @GetMapping("/api/v1/fail/undocumented")
  @Access(publicRoute = true)
  String failForAnUndocumentedReason() {
    throw new ProblemException(
        new ProblemType.Named("lamp", "made-up", 409, "编造的理由。", "A reason made up."));
  }

  /** Where the log ends, as the relay of a whole service tells it. */
  @GetMapping("/api/v1/operations/relay")
  @Access(roles = Role.OPERATOR)
  Map<String, Long> relay() {
    return Map.of("head", handled.commits.get());
  }
}
