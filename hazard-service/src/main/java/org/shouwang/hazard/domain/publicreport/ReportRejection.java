package org.shouwang.hazard.domain.publicreport;

import org.shouwang.kit.domain.Rejection;

/** Why a command to a report of the public is refused. */
public enum ReportRejection implements Rejection {
  NO_SUCH_REPORT(Kind.NOT_FOUND, "没有这件举报。", "There is no such report."),
  ALREADY_RECEIVED(Kind.REFUSED, "该举报已接收。", "This report was received already."),
  NOT_TO_ACCEPT(Kind.REFUSED, "该举报不处于待受理状态。", "This report does not wait for acceptance."),
  NOT_TO_FORWARD(Kind.REFUSED, "该举报已有结果，不能转办。", "This report has an outcome already."),
  NOT_TO_VERIFY(
      Kind.REFUSED, "该举报不处于已受理状态。", "This report does not wait for its verification to begin."),
  NOT_VERIFYING(Kind.REFUSED, "该举报不处于核查中状态。", "This report is not being verified."),
  NOT_TO_REPLY(Kind.REFUSED, "该举报尚无结果，或已答复。", "This report has no outcome yet, or was replied to."),
  NO_SUCH_ENTERPRISE(Kind.INVALID, "本区没有这家企业。", "The district has no such enterprise."),
  ENTERPRISE_MISSING(
      Kind.INVALID, "认定属实须注明企业。", "A report is substantiated at an enterprise; name it."),
  NO_SUCH_HAZARD_THERE(Kind.INVALID, "该企业没有这个隐患。", "The enterprise has no such hazard."),
  HAZARD_NOT_STANDING(
      Kind.INVALID,
      "该隐患已被驳回或判重，请注明原隐患。",
      "That hazard was dismissed or is a duplicate; name the one that stands."),
  ALREADY_EXTENDED(Kind.REFUSED, "核查只能延期一次。", "The verification is extended once only."),
  EXTENSION_TOO_LATE(
      Kind.REFUSED, "核查期限已过，不能延期。", "The deadline has passed; it cannot be extended any more."),
  NO_CONTACT(Kind.REFUSED, "举报人没有留下联系方式。", "The reporter left no contact."),
  CONTACT_ERASED(Kind.REFUSED, "联系方式已删除。", "The contact was erased."),
  ALREADY_ERASED(Kind.REFUSED, "信息已删除。", "The data were erased already."),
  STILL_NEEDED(
      Kind.REFUSED,
      "举报尚未答复，暂不能删除全部信息；可先删除联系方式。",
      "Before the report is replied to only the contact is erased, not its text."),
  TOO_MANY_SUPPLEMENTS(Kind.REFUSED, "补充次数已达上限。", "No more can be added to this report."),
  TOO_MANY_PHOTOS(Kind.REFUSED, "照片数量已达上限。", "No more photos can be added to this report."),
  PHOTOS_OF_A_KNOWN_HAZARD(
      Kind.INVALID,
      "照片只能随新隐患提交。",
      "Photos go with a hazard that is reported anew, not with one that is known."),
  DEADLINE_NOT_PASSED(
      Kind.REFUSED, "该期限未到，或已不适用。", "That deadline has not passed, or is none any more."),
  OUT_OF_ORDER(
      Kind.REFUSED, "发生时间早于该举报的上一步。", "It would have happened before the report's previous step."),
  WRONG_CODE_OR_PIN(
      Kind.NOT_FOUND, "查询码或密码不正确。", "Tracking code or PIN is not right; there is nothing to show."),
  REPORTED_WITH_LOGIN(
      Kind.REFUSED,
      "群众举报无需登录，请退出登录后再提交，以免留下身份。",
      "The public reports without a login; send it without a token, so that nothing tells who did."),
  DISTRICT_NOT_SERVED(
      Kind.INVALID, "本平台不受理该地区的举报。", "Reports from that district are not taken here.");

  private final Words words;

  ReportRejection(Kind kind, String zh, String en) {
    this.words = new Words(kind, zh, en);
  }

  @Override
  public String context() {
    return "public-report";
  }

  @Override
  public Words words() {
    return words;
  }
}
