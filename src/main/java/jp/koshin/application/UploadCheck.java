package jp.koshin.application;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.programme.UploadRule;
import jp.koshin.shared.Refusal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Whether a file that is safe to keep is what a section asks for. */
final class UploadCheck {

  private static final String PDF = "application/pdf";

  /** Points of 1/72 inch by which a scanned page may miss A4: about 5 mm. */
  private static final float TOLERANCE = 15;

  private UploadCheck() {}

  static List<Refusal> check(UploadRule rule, EvidenceFile file, byte[] content) {
    List<Refusal> found = new ArrayList<>();
    if (!rule.takes(file.mediaType())) {
      found.add(Refusal.of("UPLOAD_TYPE", Map.of("types", ApplicationFiles.types(rule))));
    }
    if (rule.maxPages() != null && file.pages() > rule.maxPages()) {
      found.add(Refusal.of("UPLOAD_PAGES", Map.of("max", rule.maxPages(), "pages", file.pages())));
    }
    if (rule.a4() && PDF.equals(file.mediaType()) && !isA4(content)) {
      found.add(Refusal.of("UPLOAD_NOT_A4"));
    }
    return found;
  }

  /** Every page, upright or turned. */
  private static boolean isA4(byte[] content) {
    try (PDDocument document = Loader.loadPDF(content)) {
      for (PDPage page : document.getPages()) {
        PDRectangle box = page.getCropBox();
        float shorter = Math.min(box.getWidth(), box.getHeight());
        float longer = Math.max(box.getWidth(), box.getHeight());
        if (Math.abs(shorter - PDRectangle.A4.getWidth()) > TOLERANCE
            || Math.abs(longer - PDRectangle.A4.getHeight()) > TOLERANCE) {
          return false;
        }
      }
      return true;
    } catch (IOException unreadable) {
      return false;
    }
  }
}
