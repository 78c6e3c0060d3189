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
  private final Refusal.Writing unavailable;
  private final HttpHeaders headers = new HttpHeaders();

  /**
   * Takes an answer of which the head has come.
   *
   * @param ending cancelled once the answer is written
   * @param unavailable written instead where the service breaks off before anything was passed on
   */
  UpstreamResponse(
      HttpResponse<InputStream> answer, Future<?> ending, Refusal.Writing unavailable) {
    this.answer = answer;
    this.ending = ending;
    this.unavailable = unavailable;
  }

  /**
   * The service did not end its answer. Unlike its cause, nobody takes it for a client that left.
   */
  private static final class BrokenOffException extends RuntimeException {
    BrokenOffException(IOException cause) {
      super("the service broke off its answer: " + cause);
    }
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
    } catch (BrokenOffException broken) {
      if (response.isCommitted()) {
        throw broken; // part of it is with the client: the container closes the connection
      }
      response.reset();
      unavailable.write(request, response);
    } finally {
      ending.cancel(false);
    }
    return null;
  }

  /** An event stream may end anywhere; anything else is whole or nothing. */
  private static int read(InputStream body, byte[] buffer, boolean live) throws IOException {
    try {
      return body.read(buffer);
    } catch (IOException e) {
      if (live) {
        throw e;
      }
      throw new BrokenOffException(e);
    }
  }

  private void copy(InputStream body, OutputStream out) throws IOException {
    boolean live = LifeGuard.isEventStream(answer.headers());
    byte[] buffer = new byte[BUFFER];
    int read;
    while ((read = read(body, buffer, live)) >= 0) {
      out.write(buffer, 0, read);
      if (live) {
        out.flush(); // an event that waits in a buffer is late; and a client that left is noticed
      }
    }
  }
}
