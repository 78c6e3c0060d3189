package org.shouwang.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.secret.Hmac;
import org.shouwang.kit.secret.Secrets;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves {@link Paging}. A cursor is the position with an HMAC over it and its list. */
final class PagingResolver implements HandlerMethodArgumentResolver {
  private static final int MAC = 16;
  private static final int LONGEST_CURSOR = 1024;

  private final Secrets secrets;

  PagingResolver(Secrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Paging.class;
  }

  @Override
  public Paging resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request =
        Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
    byte[] list = listOf(request);
    String cursor = request.getParameter("cursor");
    return new Paging(
        limit(request.getParameter("limit")),
        cursor == null ? null : open(cursor, list),
        position -> seal(position, list));
  }

  private static int limit(@Nullable String text) {
    if (text == null) {
      return Paging.USUAL;
    }
    if (text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= Paging.LARGEST) {
      return Integer.parseInt(text);
    }
    throw ProblemException.invalidQuery(
        "limit", "应为 1 至 " + Paging.LARGEST + "。", "Takes 1 to " + Paging.LARGEST + ".");
  }

  private String seal(String position, byte[] list) {
    byte[] text = position.getBytes(UTF_8);
    byte[] sealed = Arrays.copyOf(mac(text, list), MAC + text.length);
    System.arraycopy(text, 0, sealed, MAC, text.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  private String open(String cursor, byte[] list) {
    if (cursor.length() <= LONGEST_CURSOR && cursor.matches("[A-Za-z0-9_-]{22,}")) {
      byte[] sealed;
      try {
        sealed = Base64.getUrlDecoder().decode(cursor);
      } catch (IllegalArgumentException notBase64) {
        throw new ProblemException(KitProblem.CURSOR_INVALID);
      }
      byte[] text = Arrays.copyOfRange(sealed, MAC, Math.max(MAC, sealed.length));
      if (MessageDigest.isEqual(mac(text, list), Arrays.copyOf(sealed, MAC))) {
        return new String(text, UTF_8);
      }
    }
    throw new ProblemException(KitProblem.CURSOR_INVALID);
  }

  private byte[] mac(byte[] position, byte[] list) {
    return Arrays.copyOf(Hmac.of(secrets.key("cursor.key"), position, list), MAC);
  }

  /** The path and every parameter that chooses what is in the list. */
  private static byte[] listOf(HttpServletRequest request) {
    StringBuilder list = new StringBuilder(request.getRequestURI());
    new TreeMap<>(request.getParameterMap())
        .forEach(
            (name, values) -> {
              if (!name.equals("cursor") && !name.equals("limit") && !name.equals("after")) {
                list.append('\n').append(name).append('=').append(String.join("\r", values));
              }
            });
    return list.toString().getBytes(UTF_8);
  }
}
