package jp.koshin.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.koshin.shared.Refusal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.springframework.stereotype.Component;

/** Reads a PDF to see whether it is whole, open, passive and of ordinary measure. */
@Component
class PdfInspection {

  private static final String END = "%%EOF";

  /** What may follow the last end mark: line ends and padding, not a second file. */
  private static final int LONGEST_TAIL = 1024;

  private final EvidenceLimits limits;

  PdfInspection(EvidenceLimits limits) {
    this.limits = limits;
  }

  /** The number of pages. */
  int pagesOf(byte[] content) throws Refused, IOException {
    checkEnd(content);
    StreamBombs.refuse(content, limits.maxDecoded().toBytes());
    try (PDDocument document = Loader.loadPDF(content)) {
      if (document.isEncrypted()) {
        throw new Refused("ENCRYPTED_FILE");
      }
      new PdfObjects(limits.maxPixels()).check(document);
      checkPages(document);
      return document.getNumberOfPages();
    } catch (InvalidPasswordException locked) {
      throw new Refused("ENCRYPTED_FILE");
    }
  }

  /** A file cut short has no end mark; a second file glued to the first stands behind it. */
  private static void checkEnd(byte[] content) throws Refused {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    int end = text.lastIndexOf(END);
    if (end < 0) {
      throw new Refused("BROKEN_FILE");
    }
    String tail = text.substring(end + END.length());
    if (tail.length() > LONGEST_TAIL || !tail.chars().allMatch(c -> c <= ' ')) {
      throw new Refused("BROKEN_FILE");
    }
  }

  private void checkPages(PDDocument document) throws Refused {
    int pages = document.getNumberOfPages();
    if (pages < 1) {
      throw new Refused("BROKEN_FILE");
    }
    if (pages > limits.maxPages()) {
      throw new Refused(Refusal.of("TOO_MANY_PAGES", Map.of("max", limits.maxPages())));
    }
    for (PDPage page : document.getPages()) {
      PDRectangle box = page.getCropBox();
      if (!isOrdinary(box.getWidth()) || !isOrdinary(box.getHeight())) {
        throw new Refused("BROKEN_FILE");
      }
    }
  }

  private boolean isOrdinary(float side) {
    return side >= 1 && side <= limits.maxPageSide();
  }
}
