package org.shouwang.gateway.proxy;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.shouwang.gateway.problem.GatewayProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A problem as the router's answer. */
record Refusal(Writing writing, GatewayProblem problem) implements ServerResponse {

  interface Writing {
    void write(HttpServletRequest request, HttpServletResponse response) throws IOException;
  }

  @Override
  public HttpStatusCode statusCode() {
    return HttpStatusCode.valueOf(problem.status());
  }

  @Override
  public HttpHeaders headers() {
    return new HttpHeaders();
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return new LinkedMultiValueMap<>();
  }

  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest request, HttpServletResponse response, Context context)
      throws IOException {
    writing.write(request, response);
    return null;
  }
}
