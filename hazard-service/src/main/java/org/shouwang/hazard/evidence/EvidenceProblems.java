package org.shouwang.hazard.evidence;

import java.util.Set;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.problem.ProblemType;

/** Why a piece of evidence is not taken or not handed out. */
final class EvidenceProblems {
  static final ProblemType OFFSET_DIFFERS =
      named(
          "upload-offset-differs",
          409,
          "上传位置与已收到的字节数不符，请查询后从该处继续。",
          "The upload does not stand at this offset; ask where it stands and go on from there.");
  static final ProblemType UPLOAD_INCOMPLETE =
      named("upload-incomplete", 409, "文件尚未全部上传。", "The file has not been sent completely yet.");
  static final ProblemType UPLOAD_DIFFERS =
      named(
          "upload-differs",
          409,
          "收到的文件与所声明的摘要不符，请重新上传。",
          "What was received is not what was announced by its SHA-256; upload it again.");
  static final ProblemType UPLOAD_COMPLETE =
      named("upload-complete", 409, "文件已上传完毕。", "The file has been sent completely already.");
  static final ProblemType TOO_MANY_UPLOADS =
      named(
          "too-many-uploads",
          429,
          "未完成的上传过多，请先完成或等待其失效。",
          "Too many uploads are not complete; complete some, or wait until they lapse.");
  static final ProblemType FORM_UNKNOWN =
      named(
          "evidence-form-unknown",
          422,
          "只接受 JPEG、PNG、（有损）WebP 图片和 PDF 文件。",
          "Only pictures in JPEG, PNG and lossy WebP and documents in PDF are taken.");
  static final ProblemType UNREADABLE =
      named(
          "evidence-unreadable",
          422,
          "文件损坏或不完整，无法读取。",
          "The file is damaged or cut off and cannot be read.");
  static final ProblemType TOO_MANY_PIXELS =
      named(
          "evidence-too-many-pixels",
          422,
          "图片像素过多或过少。",
          "The picture has too many pixels, or too few.");
  static final ProblemType INFECTED =
      named("evidence-infected", 422, "文件未通过病毒扫描。", "The virus scan refused the file.");
  static final ProblemType SCAN_UNAVAILABLE =
      named(
          "scan-unavailable",
          503,
          "病毒扫描暂不可用，请稍后再试。",
          "The virus scan is unavailable; try again later.");
  static final ProblemType BUSY =
      named(
          "evidence-busy", 503, "正在处理其他图片，请稍后再试。", "Other pictures are being handled; try again.");
  static final ProblemType IN_DOUBT =
      named(
          "evidence-in-doubt",
          503,
          "该照片正用于另一隐患，结果尚未确定，请稍后重试。",
          "This picture is being submitted for another hazard right now; try again in a moment.");
  static final ProblemType NOT_INTACT =
      named(
          "evidence-not-intact",
          409,
          "存储的文件与当初记录的摘要不符。",
          "The file in the store is not the one that was recorded.");

  /** What the file itself is at fault for: sent once more it would be refused once more. */
  private static final Set<String> OF_THE_FILE =
      Set.of(
          UPLOAD_DIFFERS.urn(),
          FORM_UNKNOWN.urn(),
          UNREADABLE.urn(),
          TOO_MANY_PIXELS.urn(),
          INFECTED.urn());

  private EvidenceProblems() {}

  static boolean isOfTheFile(ProblemException problem) {
    return OF_THE_FILE.contains(problem.getMessage());
  }

  private static ProblemType named(String reason, int status, String zh, String en) {
    return new ProblemType.Named("hazard", reason, status, zh, en);
  }
}
