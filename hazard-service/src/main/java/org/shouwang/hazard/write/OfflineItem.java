package org.shouwang.hazard.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.CITY_SYSTEM;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EMPLOYEE;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.write.GradingController.ControlsBody;
import org.shouwang.hazard.write.HazardCommandController.RectifyBody;
import org.shouwang.hazard.write.VerificationController.CorrectBody;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.domain.Rejection;
import org.shouwang.kit.web.Bodies;
import tools.jackson.databind.JsonNode;

/**
 * One thing that was done without a network and is sent later (离线补传).
 *
 * @param key its Idempotency-Key, made on the device
 * @param type what was done
 * @param hazardId to which hazard; absent for a report, and where {@code reportKey} says it
 * @param reportKey the key under which this device reports, or reported, the hazard, whose id it
 *     could not know
 * @param body what the route of that command takes
 */
record OfflineItem(
    @NotBlank @Size(max = 128) String key,
    @NotNull Type type,
    @Nullable @Size(max = 40) String hazardId,
    @Nullable @Size(max = 128) String reportKey,
    @NotNull @Schema(type = "object") JsonNode body) {

  /**
   * Demands that it names one hazard, if it is about one that exists.
   *
   * @throws Rejected it names none, two, or one that it is to begin
   */
  void demandTarget() {
    int targets = (hazardId == null ? 0 : 1) + (reportKey == null ? 0 : 1);
    Rejection.require(targets == (type == Type.REPORT ? 0 : 1), ConflictRejection.ITEM_TARGET);
  }

  /** What can be done without a network, and who may, as on the command's own route. */
  enum Type {
    /** 上报. */
    REPORT(
        ReportBody.class,
        EMPLOYEE,
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER,
        CITY_SYSTEM),
    /** 更正. */
    CORRECTION(
        CorrectBody.class,
        EMPLOYEE,
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER),
    /** 临时防范. */
    INTERIM_CONTROLS(ControlsBody.class, SAFETY_MANAGER, PRINCIPAL),
    /** 提交整改. */
    RECTIFICATION(RectifyBody.class, EMPLOYEE, SAFETY_MANAGER, PRINCIPAL),
    /** 验收. */
    ACCEPTANCE(
        Remark.class,
        SAFETY_MANAGER,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER),
    /** 验收退回. */
    REJECTION(
        Bodies.Reason.class,
        SAFETY_MANAGER,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER);

    final Class<?> body;
    private final Set<Role> roles;

    Type(Class<?> body, Role... roles) {
      this.body = body;
      this.roles = Set.of(roles);
    }

    boolean admits(Caller caller) {
      return roles.stream().anyMatch(caller::is);
    }
  }
}
