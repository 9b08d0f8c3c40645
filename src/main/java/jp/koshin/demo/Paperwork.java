package jp.koshin.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Certificates and title pages as physicians hand them in: one page with a heading, a frame and
 * some lines.
 */
final class Paperwork implements AutoCloseable {

  private static final PDRectangle A5_ACROSS = new PDRectangle(595, 420);
  private static final float MARGIN = 28;

  private final TrueTypeFont font;

  Paperwork() {
    try (InputStream file =
        Objects.requireNonNull(
            Paperwork.class.getResourceAsStream("/fonts/NotoSansJP-Regular.ttf"))) {
      font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A PDF of one page. */
  byte[] page(String heading, List<String> lines) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage(A5_ACROSS);
      document.addPage(page);
      PDFont face = PDType0Font.load(document, font, true);
      try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
        draw(pen, face, heading, lines);
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void draw(PDPageContentStream pen, PDFont face, String heading, List<String> lines)
      throws IOException {
    pen.setLineWidth(2);
    pen.addRect(
        MARGIN, MARGIN, A5_ACROSS.getWidth() - 2 * MARGIN, A5_ACROSS.getHeight() - 2 * MARGIN);
    pen.stroke();
    write(pen, face, 26, A5_ACROSS.getHeight() - 100, heading);
    float y = A5_ACROSS.getHeight() - 160;
    for (String line : lines) {
      write(pen, face, line.length() > 34 ? 11 : 15, y, line);
      y -= 32;
    }
  }

  /** In the middle of the page. */
  private static void write(PDPageContentStream pen, PDFont face, int size, float y, String text)
      throws IOException {
    float width = face.getStringWidth(text) / 1000 * size;
    pen.beginText();
    pen.setFont(face, size);
    pen.newLineAtOffset(Math.max(MARGIN + 4, (A5_ACROSS.getWidth() - width) / 2), y);
    pen.showText(text);
    pen.endText();
  }

  @Override
  public void close() {
    try {
      font.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
