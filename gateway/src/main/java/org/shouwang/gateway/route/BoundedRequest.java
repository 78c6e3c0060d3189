package org.shouwang.gateway.route;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.shouwang.gateway.problem.BodyTooLargeException;

/** A request whose body, of whatever announced length, cannot be read beyond its limit. */
final class BoundedRequest extends HttpServletRequestWrapper {

  private final int most;
  private @Nullable ServletInputStream body;

  BoundedRequest(HttpServletRequest request, int most) {
    super(request);
    this.most = most;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      body = new Bounded(super.getInputStream(), most);
    }
    return body;
  }

  private static final class Bounded extends ServletInputStream {

    private final ServletInputStream in;
    private long left;

    Bounded(ServletInputStream in, int most) {
      this.in = in;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in.read(into, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new BodyTooLargeException();
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
