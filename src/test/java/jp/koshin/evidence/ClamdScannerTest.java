package jp.koshin.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClamdScannerTest {

  /**
   * The harmless test file of all virus scanners, put together here so that no scanner finds this
   * class.
   */
  private static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!" + "$H+H*";

  private ServerSocket server;
  private Thread clamd;

  @BeforeEach
  void start() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    clamd = new Thread(this::serve, "clamd");
    clamd.setDaemon(true);
    clamd.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.getOutputStream().write((answer(socket) + "\0").getBytes(StandardCharsets.UTF_8));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static String answer(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    if (!new String(in.readNBytes(10), StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
      return "UNKNOWN COMMAND";
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      content.write(in.readNBytes(length));
    }
    if (content.size() > 1 << 20) {
      return "INSTREAM size limit exceeded. ERROR";
    }
    return content.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
        ? "stream: Eicar-Test-Signature FOUND"
        : "stream: OK";
  }

  private ClamdScanner scanner() {
    return new ClamdScanner("127.0.0.1", server.getLocalPort(), Duration.ofSeconds(5));
  }

  @Test
  void a_clean_file_is_clean() throws IOException {
    assertThat(scanner().isClean(new byte[200_000])).isTrue();
  }

  @Test
  void the_test_virus_is_found_at_the_end_of_a_long_file() throws IOException {
    byte[] infected = SampleFiles.joined(new byte[200_000], SampleFiles.text(EICAR));
    assertThat(scanner().isClean(infected)).isFalse();
  }

  @Test
  void an_error_of_the_scanner_is_no_verdict() {
    assertThatThrownBy(() -> scanner().isClean(new byte[2 << 20]))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("size limit");
  }

  @Test
  void a_scanner_that_is_down_gives_no_verdict() throws Exception {
    ClamdScanner scanner = scanner();
    server.close();
    // one that still accepts when it is closed would answer
    clamd.join();
    assertThatThrownBy(() -> scanner.isClean(new byte[1])).isInstanceOf(IOException.class);
  }
}
