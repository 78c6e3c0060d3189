package org.shouwang.membership.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Every sentence of the sign-in pages, in both languages. */
enum LoginText {
  PRODUCT("守望 · 安全生产互助平台", "Shouwang · Work-safety mutual aid"),
  SIGN_IN("登录", "Sign in"),
  LOGIN_NAME("账号", "Account"),
  PASSWORD("密码", "Password"),
  CHANGE_PASSWORD("修改密码", "Change password"),
  CURRENT_PASSWORD("当前密码", "Current password"),
  NEW_PASSWORD("新密码（不少于 10 个字符）", "New password (10 characters or more)"),
  NEW_PASSWORD_AGAIN("再次输入新密码", "New password again"),
  OTHER_LANGUAGE("English", "中文"),
  WRONG("账号或密码不正确。", "The account or the password is not right."),
  CHANGED("密码已修改，请用新密码登录。", "The password is changed. Sign in with the new one."),
  SIGNED_OUT("您已退出登录。", "You are signed out."),
  CHANGE_REQUIRED("首次登录，请先设置自己的密码。", "First sign-in: choose a password of your own."),
  TOO_MANY("尝试次数过多，请在 %d 秒后再试。", "Too many attempts. Try again in %d seconds."),
  DIFFERENT("两次输入的新密码不一致。", "The two new passwords are not the same."),
  TOO_SHORT("新密码太短，至少需要 10 个字符。", "The new password is too short: 10 characters at least."),
  TOO_LONG("新密码太长。", "The new password is too long."),
  CONTAINS_LOGIN_NAME("新密码不能包含账号。", "The new password must not contain the account's name."),
  TOO_UNIFORM("新密码重复字符过多。", "The new password repeats too few characters."),
  UNCHANGED("新密码不能与当前密码相同。", "The new password is the current one.");

  private final String zh;
  private final String en;

  LoginText(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }

  String in(boolean english, Object... values) {
    return (english ? en : zh).formatted(values);
  }

  static LoginText of(WeakPasswordException weak) {
    return valueOf(weak.rule().name());
  }

  /** What the reader asked for by {@code lang}, else by her browser; Chinese unless English. */
  static boolean english(HttpServletRequest request) {
    String asked = request.getParameter("lang");
    if (asked != null) {
      return asked.equals("en");
    }
    return request.getHeader("Accept-Language") != null
        && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }
}
