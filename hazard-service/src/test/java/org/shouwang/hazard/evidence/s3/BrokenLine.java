package org.shouwang.hazard.evidence.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A line to a server that breaks after so many bytes of a request, or of its answer. */
final class BrokenLine implements AutoCloseable {
  private static final int PIECE = 4096;

  private final ServerSocket listening;
  private final int target;
  private final long there;
  private final long back;
  private final Runnable breaking;

  /**
   * @param there bytes that pass to the server on each connection
   * @param back bytes that pass back
   * @param breaking what happens when it breaks
   */
  BrokenLine(URI server, long there, long back, Runnable breaking) {
    this.target = server.getPort();
    this.there = there;
    this.back = back;
    this.breaking = breaking;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        Thread.ofVirtual().start(() -> carry(client));
      }
    } catch (IOException closed) {
      // the end
    }
  }

  private void carry(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      Thread answer = Thread.ofVirtual().start(() -> pass(server, client, back));
      pass(client, server, there);
      answer.join();
    } catch (IOException gone) {
      // so is the line
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pass(Socket from, Socket to, long most) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] piece = new byte[PIECE];
      long left = most;
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        out.write(piece, 0, (int) Math.min(read, left));
        left -= read;
        if (left <= 0) {
          breaking.run();
          return;
        }
      }
    } catch (IOException gone) {
      // so is the line
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
