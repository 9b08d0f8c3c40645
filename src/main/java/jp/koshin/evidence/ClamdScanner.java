package jp.koshin.evidence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends a file to clamd with its INSTREAM command. */
final class ClamdScanner implements VirusScanner {

  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 4096;

  private final String host;
  private final int port;
  private final int timeoutMillis;

  ClamdScanner(String host, int port, Duration timeout) {
    this.host = host;
    this.port = port;
    this.timeoutMillis = Math.toIntExact(timeout.toMillis());
  }

  @Override
  public boolean isClean(byte[] content) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), timeoutMillis);
      socket.setSoTimeout(timeoutMillis);
      send(content, new DataOutputStream(socket.getOutputStream()));
      return verdict(answer(socket.getInputStream()));
    }
  }

  private static void send(byte[] content, DataOutputStream out) throws IOException {
    out.write(COMMAND);
    for (int from = 0; from < content.length; from += CHUNK) {
      int length = Math.min(CHUNK, content.length - from);
      out.writeInt(length);
      out.write(content, from, length);
    }
    out.writeInt(0);
    out.flush();
  }

  private static String answer(InputStream in) throws IOException {
    byte[] answer = in.readNBytes(LONGEST_ANSWER);
    return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
  }

  /** "stream: OK" or "stream: Name FOUND"; anything else, such as a size limit, is no verdict. */
  private static boolean verdict(String answer) throws IOException {
    if (answer.endsWith(" FOUND")) {
      return false;
    }
    if (answer.equals("stream: OK")) {
      return true;
    }
    throw new IOException("clamd answered: " + answer);
  }
}
