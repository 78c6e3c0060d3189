package org.shouwang.hazard.evidence;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.shouwang.kit.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ClamAV daemon over TCP, by its command {@code INSTREAM}: parts with their length before them,
 * one of length 0 at the end, and an answer that ends with NUL (clamd(8)).
 */
final class Clamd implements VirusScan {
  private static final Logger log = LoggerFactory.getLogger(Clamd.class);
  private static final int PART = 64 * 1024;
  private static final int LONGEST_ANSWER = 4096;
  private static final int RETRY_SECONDS = 10;

  private final String host;
  private final int port;
  private final int timeout;

  /**
   * @param address {@code host:port}
   */
  Clamd(String address, Duration timeout) {
    int colon = address.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("shouwang.evidence.clamd is host:port, not " + address);
    }
    this.host = address.substring(0, colon);
    this.port = Integer.parseInt(address.substring(colon + 1));
    this.timeout = Math.toIntExact(timeout.toMillis());
  }

  @Override
  public void look(byte[] bytes) {
    String answer = ask(bytes);
    if (answer.endsWith(" FOUND")) {
      log.warn("A virus scan refused an upload: {}", answer);
      throw new ProblemException(EvidenceProblems.INFECTED);
    }
    if (!answer.equals("stream: OK")) {
      log.warn("A virus scan gave no verdict: {}", answer);
      throw unavailable();
    }
  }

  private String ask(byte[] bytes) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), timeout);
      socket.setSoTimeout(timeout);
      DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PART));
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      for (int at = 0; at < bytes.length; at += PART) {
        int length = Math.min(PART, bytes.length - at);
        out.writeInt(length);
        out.write(bytes, at, length);
      }
      out.writeInt(0);
      out.flush();
      return answer(socket.getInputStream());
    } catch (IOException e) {
      log.warn("The virus scan at {}:{} does not answer: {}", host, port, e.toString());
      throw unavailable();
    }
  }

  private static String answer(InputStream in) throws IOException {
    byte[] answer = in.readNBytes(LONGEST_ANSWER);
    return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
  }

  private static ProblemException unavailable() {
    return ProblemException.retryLater(EvidenceProblems.SCAN_UNAVAILABLE, RETRY_SECONDS);
  }
}
