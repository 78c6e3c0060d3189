package org.shouwang.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** The one address that anything here listens on. */
public final class Loopback {
  public static final String HOST = "127.0.0.1";

  private static final int FIRST_FREE = 12_000;
  private static final int FIRST_EPHEMERAL = 32_000;

  /** Where to look next; processes begin at different places. */
  private static int next = ThreadLocalRandom.current().nextInt(FIRST_FREE, FIRST_EPHEMERAL);

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
   * The first of {@code count} neighbouring ports that are all free now. They lie below the range
   * from which systems serve outgoing connections, so that what is free now is not given to
   * somebody else's client while a slow server starts. None is named twice in a process before all
   * have been: whoever was told of one may not listen yet.
   */
  public static synchronized int freePorts(int count) {
    while (true) {
      int first = next + count <= FIRST_EPHEMERAL ? next : FIRST_FREE;
      next = first + count;
      if (IntStream.range(first, first + count).allMatch(Loopback::isFree)) {
        return first;
      }
    }
  }
}
