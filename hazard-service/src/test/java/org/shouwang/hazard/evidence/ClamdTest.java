package org.shouwang.hazard.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.problem.ProblemException;

/**
 * The client against a server of clamd's protocol that finds the EICAR test file and nothing else.
 */
class ClamdTest {
  private static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  @Test
  void takesWhatIsClean() throws Exception {
    try (ServerSocket server = listening()) {
      CompletableFuture<byte[]> got = CompletableFuture.supplyAsync(() -> scan(server));
      byte[] large = new byte[200_000];
      large[199_999] = 7;
      assertThatCode(() -> at(server.getLocalPort()).look(large)).doesNotThrowAnyException();
      assertThat(got.get()).isEqualTo(large);
    }
  }

  @Test
  void refusesWhatIsNot() throws Exception {
    try (ServerSocket server = listening()) {
      CompletableFuture.supplyAsync(() -> scan(server));
      refused(at(server.getLocalPort()), EvidenceProblems.INFECTED.urn());
    }
  }

  @Test
  void takesNothingThatNobodyLookedAt() throws Exception {
    int closed;
    try (ServerSocket server = listening()) {
      closed = server.getLocalPort();
      CompletableFuture.runAsync(() -> hangUp(server));
      refused(at(closed), EvidenceProblems.SCAN_UNAVAILABLE.urn());
    }
    refused(at(closed), EvidenceProblems.SCAN_UNAVAILABLE.urn());
    assertThatThrownBy(() -> new Clamd("nowhere", Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void refused(Clamd clamd, String problem) {
    assertThatThrownBy(() -> clamd.look(EICAR.getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(ProblemException.class)
        .hasMessage(problem);
  }

  private static Clamd at(int port) {
    return new Clamd("127.0.0.1:" + port, Duration.ofSeconds(5));
  }

  private static ServerSocket listening() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static void hangUp(ServerSocket server) {
    try {
      server.accept().close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One {@code zINSTREAM}; answers with what was sent. */
  private static byte[] scan(ServerSocket server) {
    try (Socket socket = server.accept()) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      if (!new String(in.readNBytes(10), StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
        throw new IllegalStateException("no INSTREAM");
      }
      ByteArrayOutputStream sent = new ByteArrayOutputStream();
      for (int length = in.readInt(); length > 0; length = in.readInt()) {
        sent.write(in.readNBytes(length));
      }
      boolean found = sent.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
      socket
          .getOutputStream()
          .write(
              (found ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0")
                  .getBytes(StandardCharsets.US_ASCII));
      return sent.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
