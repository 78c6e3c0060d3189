package org.shouwang.gateway.problem;

import java.util.Locale;

/** What the gateway refuses by itself, {@code urn:shouwang:problem:gateway:<reason>}. */
public enum GatewayProblem {
  BAD_REQUEST(400, "请求无法识别。", "The request cannot be understood."),
  SIGN_IN_FAILED(400, "登录未完成，请重新登录。", "The sign-in did not complete; sign in again."),
  UNAUTHENTICATED(401, "请先登录。", "Log in first."),
  TOKEN_INVALID(401, "登录凭证无效或已过期，请重新登录。", "The token is invalid or expired; log in again."),
  FORBIDDEN(403, "您的角色不能执行此操作。", "Your role does not allow this."),
  CSRF_TOKEN_MISSING(
      403,
      "缺少 X-XSRF-TOKEN 请求头，或与 Cookie 不符。",
      "The header X-XSRF-TOKEN is missing, or is not that of the cookie."),
  NOT_FOUND(404, "没有找到。", "There is no such thing."),
  METHOD_NOT_ALLOWED(405, "此地址不支持该方法。", "This address does not take that method."),
  BODY_TOO_LARGE(413, "请求正文过大。", "The body is too large."),
  TOO_MANY_REQUESTS(429, "请求过于频繁，请稍后再试。", "Too many requests; try again later."),
  INTERNAL_ERROR(
      500,
      "系统内部错误，已记录；反馈时请提供 traceId。",
      "Something broke on our side and was recorded; quote the traceId when reporting it."),
  SERVICE_UNAVAILABLE(
      503, "系统的一部分暂时不可用，请稍后再试。", "A part of the system is unavailable for now; try again.");

  private final int status;
  private final String zh;
  private final String en;

  GatewayProblem(int status, String zh, String en) {
    this.status = status;
    this.zh = zh;
    this.en = en;
  }

  public int status() {
    return status;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }

  String reason() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The problem that says most about a status that the container reported. */
  static GatewayProblem forStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 413 -> BODY_TOO_LARGE;
      case 429 -> TOO_MANY_REQUESTS;
      // What the container does not know of HTTP is the client's mistake, not ours.
      case 501, 505 -> BAD_REQUEST;
      case 503 -> SERVICE_UNAVAILABLE;
      default -> status >= 500 ? INTERNAL_ERROR : BAD_REQUEST;
    };
  }
}
