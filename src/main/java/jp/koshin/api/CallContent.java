package jp.koshin.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a call says, as one hash: address and body, or the parts of a form, whatever their boundary.
 */
final class CallContent extends HttpServletRequestWrapper {

  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final byte[] body;
  private final boolean form;
  private final MessageDigest digest = sha256();

  CallContent(HttpServletRequest request) throws IOException, ServletException {
    super(request);
    digest.update(
        (request.getMethod()
                + " "
                + request.getRequestURI()
                + "?"
                + request.getQueryString()
                + "\n")
            .getBytes(StandardCharsets.UTF_8));
    String type = request.getContentType();
    form = type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
    body = form ? new byte[0] : request.getInputStream().readNBytes(MOST_BYTES + 1);
    digest.update(body);
    if (form) {
      for (Part part : request.getParts()) {
        add(part);
      }
    }
  }

  private void add(Part part) throws IOException {
    String head =
        part.getName() + "\n" + part.getSubmittedFileName() + "\n" + part.getSize() + "\n";
    digest.update(head.getBytes(StandardCharsets.UTF_8));
    try (InputStream in = new DigestInputStream(part.getInputStream(), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  boolean isTooLarge() {
    return body.length > MOST_BYTES;
  }

  byte[] hash() {
    return digest.digest();
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return form ? super.getInputStream() : new Bytes(body);
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return form
        ? super.getReader()
        : new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A body that was read already. */
  private static final class Bytes extends ServletInputStream {

    private final ByteArrayInputStream in;

    Bytes(byte[] bytes) {
      in = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() {
      return in.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return in.read(buffer, offset, length);
    }

    @Override
    public boolean isFinished() {
      return in.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("calls are answered on their own thread");
    }
  }
}
