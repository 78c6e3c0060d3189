package org.shouwang.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.command.Commands;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.problem.TraceContext;
import org.shouwang.kit.secret.Hmac;
import org.shouwang.kit.secret.Secrets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Makes the {@link CommandCall} of a request. Its digest is keyed, since a body may hold personal
 * data, and covers method, path, query and the bytes of the body as they were sent: a retry sends
 * the same bytes.
 */
final class CommandCallResolver implements HandlerMethodArgumentResolver {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

  /** Callers without an account share one space of keys, so theirs must be hard to meet. */
  private static final int SHORTEST_ANONYMOUS_KEY = 16;

  private final ObjectProvider<Commands> commands;
  private final ObjectProvider<AfterToken> after;
  private final OccurredAt occurredAt;
  private final Secrets secrets;
  private final TraceContext traces;
  private final Tenancy tenancy;

  CommandCallResolver(
      ObjectProvider<Commands> commands,
      ObjectProvider<AfterToken> after,
      OccurredAt occurredAt,
      Secrets secrets,
      TraceContext traces,
      Tenancy tenancy) {
    this.commands = commands;
    this.after = after;
    this.occurredAt = occurredAt;
    this.secrets = secrets;
    this.traces = traces;
    this.tenancy = tenancy;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == CommandCall.class;
  }

  @Override
  public CommandCall resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request =
        Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
    demandThatTheAnswerIsAcceptable(webRequest.getHeaderValues(HttpHeaders.ACCEPT));
    Caller caller = Caller.of(request.getUserPrincipal());
    CommandCall.Envelope envelope =
        new CommandCall.Envelope(
            commandId(caller, key(request, caller)),
            digest(request),
            IfMatch.of(request, parameter.hasMethodAnnotation(RequiresIfMatch.class)),
            traces.correlationId(request),
            traces.traceParent(request));
    return new CommandCall(
        envelope,
        caller,
        commands.getObject(),
        after.getIfAvailable(() -> outcome -> null),
        occurredAt,
        tenancy,
        this::digest);
  }

  /**
   * Spring finds out that it cannot answer in the wanted format when it writes the answer, and by
   * then the command has taken effect.
   */
  private static void demandThatTheAnswerIsAcceptable(String @Nullable [] wanted) {
    if (wanted == null) {
      return;
    }
    List<MediaType> acceptable;
    try {
      acceptable = MediaType.parseMediaTypes(Arrays.asList(wanted));
    } catch (InvalidMediaTypeException unreadable) {
      throw new ProblemException(KitProblem.NOT_ACCEPTABLE);
    }
    if (!acceptable.isEmpty()
        && acceptable.stream().noneMatch(MediaType.APPLICATION_JSON::isCompatibleWith)) {
      throw new ProblemException(KitProblem.NOT_ACCEPTABLE);
    }
  }

  private static String key(HttpServletRequest request, Caller caller) {
    String key = request.getHeader("Idempotency-Key");
    if (key == null) {
      throw new ProblemException(KitProblem.IDEMPOTENCY_KEY_MISSING);
    }
    demandKey(key, caller);
    return key;
  }

  static void demandKey(String key, Caller caller) {
    boolean tooShort = caller.anonymous() && key.length() < SHORTEST_ANONYMOUS_KEY;
    if (tooShort || !KEY.matcher(key).matches()) {
      throw new ProblemException(KitProblem.IDEMPOTENCY_KEY_MALFORMED);
    }
  }

  static String commandId(Caller caller, String key) {
    return "http:" + caller.account() + ':' + key;
  }

  /** Of an item among many: it is the same wherever it is sent. */
  private String digest(byte[] content) {
    byte[] mac = Hmac.of(secrets.key("command-digest.key"), "ITEM".getBytes(UTF_8), content);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
  }

  private String digest(HttpServletRequest request) {
    byte[] mac =
        Hmac.of(
            secrets.key("command-digest.key"),
            request.getMethod().getBytes(UTF_8),
            request.getRequestURI().getBytes(UTF_8),
            Objects.requireNonNullElse(request.getQueryString(), "").getBytes(UTF_8),
            BufferedRequest.bodyOf(request));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
  }
}
