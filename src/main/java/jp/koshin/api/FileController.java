package jp.koshin.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import jp.koshin.document.Documents;
import jp.koshin.document.IssuedDocument;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.evidence.EvidenceStore;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Downloads. Files of members go out as attachments that no browser runs; only pictures that were
 * drawn here are shown in place.
 */
@RestController
@Hidden
@RequestMapping("/files")
class FileController {

  private static final String SANDBOX = "default-src 'none'; sandbox";
  private static final String ORDINARY_WIDTH = "1000";

  private final CaseFiles files;
  private final EvidenceStore evidence;
  private final Documents documents;
  private final Texts texts;

  FileController(CaseFiles files, EvidenceStore evidence, Documents documents, Texts texts) {
    this.files = files;
    this.evidence = evidence;
    this.documents = documents;
    this.texts = texts;
  }

  @GetMapping("/evidence/{id}")
  ResponseEntity<byte[]> evidence(@PathVariable UUID id) {
    EvidenceFile file = files.evidence(id);
    return attachment(file.mediaType(), file.name(), evidence.content(id));
  }

  @GetMapping("/evidence/{id}/pages/{page}.png")
  ResponseEntity<byte[]> page(
      @PathVariable UUID id,
      @PathVariable int page,
      @RequestParam(defaultValue = ORDINARY_WIDTH) int width) {
    files.evidence(id);
    return guarded()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .body(evidence.pagePicture(id, page, width));
  }

  @GetMapping("/documents/{id}")
  ResponseEntity<byte[]> document(@PathVariable UUID id) {
    IssuedDocument document = files.document(id);
    String name =
        texts.get("document.file." + document.kind(), LocaleContextHolder.getLocale()) + ".pdf";
    return attachment(MediaType.APPLICATION_PDF_VALUE, name, documents.content(id));
  }

  /** An application as it was handed in, or as it stands while it is not. */
  @GetMapping("/applications/{id}.pdf")
  ResponseEntity<byte[]> application(@PathVariable UUID id) {
    String name = texts.get("document.file.APPLICATION", LocaleContextHolder.getLocale()) + ".pdf";
    return attachment(MediaType.APPLICATION_PDF_VALUE, name, files.application(id));
  }

  /**
   * A list of patients to print and have signed; nothing of it is kept, the reading is recorded.
   */
  @GetMapping("/applications/{id}/{section}.pdf")
  ResponseEntity<byte[]> signatureForm(@PathVariable UUID id, @PathVariable String section) {
    String name = texts.get("document.file.CASES", LocaleContextHolder.getLocale()) + ".pdf";
    return attachment(MediaType.APPLICATION_PDF_VALUE, name, files.signatureForm(id, section));
  }

  /** Unknown and not yours look the same. */
  @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
  ResponseEntity<Void> notFound() {
    return ResponseEntity.notFound().build();
  }

  private static ResponseEntity<byte[]> attachment(String type, String name, byte[] content) {
    ContentDisposition disposition =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return guarded()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(content);
  }

  private static ResponseEntity.BodyBuilder guarded() {
    return ResponseEntity.ok()
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", SANDBOX)
        .header("Cross-Origin-Resource-Policy", "same-origin");
  }
}
