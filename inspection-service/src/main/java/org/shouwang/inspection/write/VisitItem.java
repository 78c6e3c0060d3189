package org.shouwang.inspection.write;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.inspection.domain.Visit;
import org.shouwang.inspection.write.VisitCommandController.CheckInBody;
import org.shouwang.inspection.write.VisitCommandController.FindingBody;
import org.shouwang.inspection.write.VisitCommandController.LookBacksBody;
import org.shouwang.inspection.write.VisitCommandController.StrengthBody;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.domain.Rejection;
import org.shouwang.kit.offline.Deed;
import org.shouwang.kit.offline.OfflineBatch;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.Bodies;
import tools.jackson.databind.JsonNode;

/**
 * One thing that was done on site without a network and is sent later (离线补传).
 *
 * @param key its Idempotency-Key, made on the device
 * @param type what was done
 * @param visitId during which visit; absent for a check-in, and where {@code arrival} says it
 * @param arrival the check-in that this device sends, or sent, whose visit's id it could not know
 * @param body what the route of that command takes
 */
record VisitItem(
    @NotBlank @Size(max = 128) String key,
    @NotNull Type type,
    @Nullable @Size(max = 40) String visitId,
    @Nullable @Valid Arrival arrival,
    @NotNull @Schema(type = "object") JsonNode body) {

  /** A campaign visits an enterprise once. */
  record Arrival(
      @NotBlank @Size(max = 40) String campaignId, @NotBlank @Size(max = 40) String enterpriseId) {}

  /**
   * Demands that it names one visit, if it is about one that has begun.
   *
   * @throws Rejected it names none, two, or one that it is to begin
   */
  void demandTarget() {
    int targets = (visitId == null ? 0 : 1) + (arrival == null ? 0 : 1);
    Rejection.require(targets == (type == Type.CHECK_IN ? 0 : 1), ConflictRejection.ITEM_TARGET);
  }

  /**
   * The visit that it is about, or begins.
   *
   * @param sent its body as read
   */
  String visit(Object sent) {
    if (sent instanceof CheckInBody begun) {
      return Visit.idOf(begun.campaignId(), begun.enterpriseId());
    }
    if (arrival != null) {
      return Visit.idOf(arrival.campaignId(), arrival.enterpriseId());
    }
    if (visitId == null || !Ids.wellFormed("vis", visitId)) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    return visitId;
  }

  /** When it happened, as the body of its command says. */
  static @Nullable Instant occurredAt(Object sent) {
    return switch (sent) {
      case CheckInBody body -> body.occurredAt();
      case FindingBody body -> body.occurredAt();
      case StrengthBody body -> body.occurredAt();
      case LookBacksBody body -> body.occurredAt();
      case Bodies.Step body -> body.occurredAt();
      case Bodies.Reason body -> body.occurredAt();
      default -> throw new IllegalArgumentException("no body of an item: " + sent.getClass());
    };
  }

  /** What can be done without a network, and who may: as the command's own route says. */
  enum Type {
    /** 到场. */
    CHECK_IN(Deed.TELLING, CheckInBody.class, "checkIn"),
    /** 记问题. */
    FINDING(Deed.TELLING, FindingBody.class, "record"),
    /** 记优点. */
    STRENGTH(Deed.TELLING, StrengthBody.class, "note"),
    /** 答复回头看. */
    LOOK_BACKS(Deed.PERSONAL, LookBacksBody.class, "answer"),
    /** 签字. */
    SIGNATURE(Deed.PERSONAL, Bodies.Step.class, "sign"),
    /** 拒签. */
    SIGNATURE_REFUSAL(Deed.PERSONAL, Bodies.Reason.class, "refuse");

    final Deed deed;
    final Class<?> body;
    private final Set<Role> roles;

    Type(Deed deed, Class<?> body, String route) {
      this.deed = deed;
      this.body = body;
      this.roles = OfflineBatch.roles(VisitCommandController.class, route);
    }

    boolean admits(Caller caller) {
      return roles.stream().anyMatch(caller::is);
    }
  }
}
