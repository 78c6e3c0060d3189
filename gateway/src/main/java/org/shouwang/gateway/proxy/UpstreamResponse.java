package org.shouwang.gateway.proxy;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A service's answer on its way to the client, byte by byte as it comes. */
final class UpstreamResponse implements ServerResponse {

  private static final int BUFFER = 16 * 1024;

  private final HttpResponse<InputStream> answer;
  private final Future<?> ending;
  private final HttpHeaders headers = new HttpHeaders();

  UpstreamResponse(HttpResponse<InputStream> answer, Future<?> ending) {
    this.answer = answer;
    this.ending = ending;
  }

  @Override
  public HttpStatusCode statusCode() {
    return HttpStatusCode.valueOf(answer.statusCode());
  }

  @Override
  public HttpHeaders headers() {
    return headers;
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return new LinkedMultiValueMap<>();
  }

  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest request, HttpServletResponse response, Context context)
      throws IOException {
    try (InputStream body = answer.body()) {
      response.setStatus(answer.statusCode());
      headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
      copy(body, response.getOutputStream());
    } finally {
      ending.cancel(false);
    }
    return null;
  }

  private void copy(InputStream body, OutputStream out) throws IOException {
    boolean live = LifeGuard.isEventStream(answer.headers());
    byte[] buffer = new byte[BUFFER];
    int read;
    while ((read = body.read(buffer)) >= 0) {
      out.write(buffer, 0, read);
      if (live) {
        out.flush(); // an event that waits in a buffer is late; and a client that left is noticed
      }
    }
  }
}
