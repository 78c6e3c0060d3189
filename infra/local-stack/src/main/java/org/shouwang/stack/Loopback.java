package org.shouwang.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The one address that anything here listens on. */
public final class Loopback {
  public static final String HOST = "127.0.0.1";

  private Loopback() {}

  public static InetSocketAddress at(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** Whether nobody listens on the port now; another process may still take it a moment later. */
  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(at(port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  /**
   * The first of {@code count} neighbouring ports that are all free now.
   *
   * @throws UncheckedIOException where the system gives no port at all
   */
  public static int freePorts(int count) {
    while (true) {
      int first = anyPort();
      boolean free = first + count <= 65_536;
      for (int next = first + 1; free && next < first + count; next++) {
        free = isFree(next);
      }
      if (free) {
        return first;
      }
    }
  }

  private static int anyPort() {
    try (var socket = new ServerSocket()) {
      socket.bind(at(0));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("The system gave no free port", e);
    }
  }
}
