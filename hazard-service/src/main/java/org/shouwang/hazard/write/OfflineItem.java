package org.shouwang.hazard.write;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.write.GovernanceController.PrescriptionBody;
import org.shouwang.hazard.write.GradingController.ControlsBody;
import org.shouwang.hazard.write.GradingController.SuspendBody;
import org.shouwang.hazard.write.HazardCommandController.AssignBody;
import org.shouwang.hazard.write.HazardCommandController.RectifyBody;
import org.shouwang.hazard.write.VerificationController.AppealBody;
import org.shouwang.hazard.write.VerificationController.ConfirmBody;
import org.shouwang.hazard.write.VerificationController.CorrectBody;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.domain.Rejection;
import org.shouwang.kit.offline.Deed;
import org.shouwang.kit.offline.OfflineBatch;
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

  /**
   * What can be done without a network, and who may: as the command's own route says. What decides
   * about a hazard is a deed of its sender's own.
   */
  enum Type {
    /** 上报. */
    REPORT(Deed.TELLING, ReportBody.class, HazardCommandController.class, "report"),
    /** 更正. */
    CORRECTION(Deed.TELLING, CorrectBody.class, VerificationController.class, "correct"),
    /** 核实. */
    CONFIRMATION(Deed.PERSONAL, ConfirmBody.class, VerificationController.class, "confirm"),
    /** 驳回. */
    DISMISSAL(Deed.PERSONAL, Reason.class, VerificationController.class, "dismiss"),
    /** 申诉. */
    APPEAL(Deed.TELLING, AppealBody.class, VerificationController.class, "appeal"),
    /** 临时防范. */
    INTERIM_CONTROLS(
        Deed.TELLING, ControlsBody.class, GradingController.class, "applyInterimControls"),
    /** 停产停业. */
    SUSPENSION(Deed.PERSONAL, SuspendBody.class, GradingController.class, "suspend"),
    /** 复产, after the review on site. */
    RESUMPTION(Deed.PERSONAL, Remark.class, GradingController.class, "resume"),
    /** 开整改处方. */
    PRESCRIPTION(Deed.PERSONAL, PrescriptionBody.class, GovernanceController.class, "prescribe"),
    /** 下达整改, also for what is fixed on the spot (即查即改). */
    ASSIGNMENT(Deed.PERSONAL, AssignBody.class, HazardCommandController.class, "assign"),
    /** 提交整改. */
    RECTIFICATION(Deed.TELLING, RectifyBody.class, HazardCommandController.class, "rectify"),
    /** 验收. */
    ACCEPTANCE(Deed.PERSONAL, Remark.class, HazardCommandController.class, "accept"),
    /** 验收退回. */
    REJECTION(Deed.PERSONAL, Reason.class, HazardCommandController.class, "reject"),
    /** 回头看巩固. */
    LOOK_BACK_PASS(Deed.PERSONAL, Remark.class, LookBackController.class, "pass"),
    /** 回头看反弹. */
    LOOK_BACK_FAILURE(Deed.PERSONAL, Reason.class, LookBackController.class, "fail");

    final Deed deed;
    final Class<? extends Shown> body;
    private final Set<Role> roles;

    Type(Deed deed, Class<? extends Shown> body, Class<?> controller, String route) {
      this.deed = deed;
      this.body = body;
      this.roles = OfflineBatch.roles(controller, route);
    }

    boolean admits(Caller caller) {
      return roles.stream().anyMatch(caller::is);
    }
  }
}
