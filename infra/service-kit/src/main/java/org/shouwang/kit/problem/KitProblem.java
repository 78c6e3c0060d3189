package org.shouwang.kit.problem;

import java.util.Locale;

/** The problems that every service may answer with, {@code urn:shouwang:problem:kit:<reason>}. */
public enum KitProblem implements ProblemType {
  BAD_REQUEST(400, "请求无法识别。", "The request cannot be understood."),
  MALFORMED_BODY(400, "请求正文不是合法的 JSON。", "The body is not well-formed JSON."),
  BODY_MISSING(400, "缺少请求正文。", "The request has no body."),
  IDEMPOTENCY_KEY_MISSING(400, "缺少 Idempotency-Key 请求头。", "The header Idempotency-Key is missing."),
  IDEMPOTENCY_KEY_MALFORMED(
      400,
      "Idempotency-Key 应为 1 至 128 个可打印 ASCII 字符，匿名请求至少 16 个。",
      "Idempotency-Key takes 1 to 128 printable ASCII characters, without a login at least 16."),
  IF_MATCH_MALFORMED(
      400, "If-Match 应为带引号的版本号，例如 \"3\"。", "If-Match takes a quoted version, for example \"3\"."),
  UNAUTHENTICATED(401, "请先登录。", "Log in first."),
  TOKEN_INVALID(401, "登录凭证无效或已过期，请重新登录。", "The token is invalid or expired; log in again."),
  FORBIDDEN(403, "您的角色不能执行此操作。", "Your role does not allow this."),
  NOT_FOUND(404, "没有找到。", "There is no such thing."),
  METHOD_NOT_ALLOWED(405, "此地址不支持该方法。", "This address does not take that method."),
  NOT_ACCEPTABLE(406, "无法按所要求的格式应答。", "The answer is not to be had in that format."),
  COMMAND_IN_FLIGHT(
      409,
      "同一 Idempotency-Key 的请求正在处理中。",
      "A request with this Idempotency-Key is being handled right now."),
  EVENT_ONLY_WAITS(
      409,
      "该事件本身没有问题，只是排在另一事件之后；请处理排在最前的事件。",
      "Nothing is wrong with this event, it waits behind another one; decide about the first."),
  STALE_VERSION(412, "内容已被他人更新，请刷新后重试。", "Somebody changed it meanwhile; read it again and retry."),
  BODY_TOO_LARGE(413, "请求正文过大。", "The body is too large."),
  UNSUPPORTED_MEDIA_TYPE(415, "不支持该内容类型。", "That content type is not taken here."),
  INVALID(422, "填写的内容有误。", "Some of what was sent is not valid."),
  COMMAND_KEY_REUSED(
      422, "该 Idempotency-Key 已用于内容不同的请求。", "This Idempotency-Key was used with another request."),
  OCCURRED_IN_FUTURE(422, "发生时间不能晚于现在。", "What happened cannot lie in the future."),
  OCCURRED_TOO_LONG_AGO(
      422, "发生时间过早，须由补录权限提交。", "It happened too long ago; only an import authority may enter it."),
  CURSOR_INVALID(
      422, "翻页标记无效，请从第一页重新开始。", "The cursor is not valid here; start from the first page."),
  AFTER_INVALID(422, "after 标记无效。", "The after token is not valid here."),
  IF_MATCH_MISSING(428, "请在 If-Match 中注明所依据的版本。", "Name the version you act on in If-Match."),
  TOO_MANY_REQUESTS(429, "请求过于频繁，请稍后再试。", "Too many requests; try again later."),
  INTERNAL_ERROR(
      500,
      "系统内部错误，已记录；反馈时请提供 traceId。",
      "Something broke on our side and was recorded; quote the traceId when reporting it."),
  CONTENTION(503, "操作人数较多，请用同一 Idempotency-Key 重试。", "Too much at once; retry with the same key."),
  OUTCOME_UNKNOWN(
      503,
      "尚不能确认是否已保存，请用同一 Idempotency-Key 重试。",
      "It is not known yet whether this was saved; retry with the same key."),
  NOT_YET_VISIBLE(503, "刚提交的内容尚未显示，请稍后再试。", "What was just saved is not visible yet; try again."),
  PART_UNAVAILABLE(
      503, "系统的一部分暂时不可用，请稍后再试。", "A part of the system is unavailable for now; try again.");

  private final int status;
  private final String zh;
  private final String en;

  KitProblem(int status, String zh, String en) {
    this.status = status;
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String context() {
    return "kit";
  }

  @Override
  public String reason() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String zh() {
    return zh;
  }

  @Override
  public String en() {
    return en;
  }

  /** The kit's general problem for a status that something else chose. */
  public static KitProblem forStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 413 -> BODY_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 422 -> INVALID;
      case 429 -> TOO_MANY_REQUESTS;
      case 503 -> PART_UNAVAILABLE;
      // Not implemented, version not supported: the container's words for what a client made up.
      case 501, 505 -> BAD_REQUEST;
      default -> status >= 500 ? INTERNAL_ERROR : BAD_REQUEST;
    };
  }
}
