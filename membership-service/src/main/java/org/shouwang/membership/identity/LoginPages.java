package org.shouwang.membership.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes the two sign-in pages from their templates; every value is escaped. A name that was sent
 * stands there again, and the cursor where the next thing is to be typed.
 */
final class LoginPages {

  private static final Pattern PLACE = Pattern.compile("\\{\\{([A-Za-z_]+)}}");

  private final String login = template("login.html");
  private final String change = template("change-password.html");

  void login(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      @Nullable LoginText message,
      Object... values)
      throws IOException {
    write(login, request, response, status, message, values);
  }

  void changePassword(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      @Nullable LoginText message,
      Object... values)
      throws IOException {
    write(change, request, response, status, message, values);
  }

  private static void write(
      String template,
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      @Nullable LoginText message,
      Object... values)
      throws IOException {
    boolean english = LoginText.english(request);
    boolean good = message == LoginText.CHANGED || message == LoginText.SIGNED_OUT;
    CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    Map<String, String> places = new HashMap<>();
    for (LoginText text : LoginText.values()) {
      places.put(text.name(), english ? text.en() : text.zh());
    }
    places.put("lang", english ? "en" : "zh-CN");
    places.put("langNow", english ? "en" : "zh");
    places.put("langOther", english ? "zh" : "en");
    places.put("message", message == null ? "" : message.in(english, values));
    places.put("messageKind", message == null ? "none" : good ? "good" : "bad");
    String name = Objects.requireNonNullElse(request.getParameter("username"), "");
    places.put("name", name);
    places.put("nameFocus", name.isEmpty() ? "autofocus" : "");
    places.put("passwordFocus", name.isEmpty() ? "" : "autofocus");
    places.put("csrfName", csrf == null ? "_csrf" : csrf.getParameterName());
    places.put("csrf", csrf == null ? "" : Objects.toString(csrf.getToken(), ""));
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Language", english ? "en" : "zh-CN");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(filled(template, places));
  }

  private static String filled(String template, Map<String, String> places) {
    return PLACE
        .matcher(template)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    HtmlUtils.htmlEscape(Objects.requireNonNull(places.get(found.group(1))))));
  }

  static String template(String name) {
    try (InputStream in = LoginPages.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
