package org.shouwang.faults.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * A proxy on loopback between services and what they lean on: it passes everything on, or nothing,
 * or slowly, or it loses the answer to a request that was carried out.
 */
public final class Proxy implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final ServerSocket server;
  private final int target;
  private final Predicate<byte[]> request;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger toLose = new AtomicInteger();
  private volatile boolean down;
  private volatile Duration delay = Duration.ZERO;

  /**
   * Starts to listen on a port of its own.
   *
   * @param port of the proxy
   * @param target port to which everything goes
   * @param request recognises requests whose answers are worth losing
   */
  Proxy(int port, int target, Predicate<byte[]> request) {
    this.target = target;
    this.request = request;
    try {
      server = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("proxy-" + port).start(this::accept);
  }

  /** From now on nobody gets through, and whoever was is cut off. */
  public void down() {
    down = true;
    open.forEach(Proxy::close);
  }

  /** From now on every piece takes so much longer, in either direction. */
  public void slow(Duration by) {
    delay = by;
  }

  /** The next so many answers that are worth losing are lost, and their connections with them. */
  public void loseAnswers(int count) {
    toLose.set(count);
  }

  /** How many are still to be lost. */
  public int stillToLose() {
    return Math.max(0, toLose.get());
  }

  /** All is well again. */
  public void heal() {
    down = false;
    delay = Duration.ZERO;
    toLose.set(0);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        if (down) {
          close(client);
        } else {
          connect(client);
        }
      } catch (IOException closing) {
        return;
      }
    }
  }

  private void connect(Socket client) {
    try {
      Socket behind = new Socket(InetAddress.getLoopbackAddress(), target);
      client.setTcpNoDelay(true);
      behind.setTcpNoDelay(true);
      open.add(client);
      open.add(behind);
      AtomicBoolean losing = new AtomicBoolean();
      Thread.ofVirtual().start(() -> pump(client, behind, losing, true));
      Thread.ofVirtual().start(() -> pump(behind, client, losing, false));
    } catch (IOException unreachable) {
      close(client);
    }
  }

  private void pump(Socket from, Socket to, AtomicBoolean losing, boolean requests) {
    byte[] buffer = new byte[BUFFER];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (requests) {
          if (toLose.get() > 0
              && request.test(Arrays.copyOf(buffer, read))
              && toLose.decrementAndGet() >= 0) {
            losing.set(true);
          }
        } else if (losing.get()) {
          return; // it was carried out, and nobody hears of it
        }
        if (!delay.isZero()) {
          LockSupport.parkNanos(delay.toNanos());
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException cut) {
      // Either side may leave at any time; closing both tells the other one.
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open.forEach(Proxy::close);
  }
}
