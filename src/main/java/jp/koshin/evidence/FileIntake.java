package jp.koshin.evidence;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides whether an uploaded file is taken, and in what form it is kept. */
@Component
class FileIntake {

  private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);

  private final EvidenceLimits limits;
  private final VirusScanner scanner;
  private final PdfInspection pdfs;
  private final PictureCleaning pictures;
  private final BoundedWork work;

  FileIntake(
      EvidenceLimits limits,
      VirusScanner scanner,
      PdfInspection pdfs,
      PictureCleaning pictures,
      BoundedWork work) {
    this.limits = limits;
    this.scanner = scanner;
    this.pdfs = pdfs;
    this.pictures = pictures;
    this.work = work;
  }

  /** A file as it will be stored. */
  record Accepted(String name, FileType type, byte[] content, String sha256, int pages) {}

  Outcome<Accepted> accept(String rawName, byte[] content) {
    String name = FileNames.clean(rawName);
    try {
      checkSize(content);
      FileType type = typeOf(name, content);
      scan(content);
      return Outcome.done(work.run(() -> inspect(name, type, content)));
    } catch (Refused refused) {
      return Outcome.refused(refused.refusal());
    }
  }

  private void checkSize(byte[] content) throws Refused {
    if (content.length == 0) {
      throw new Refused("EMPTY_FILE");
    }
    if (content.length > limits.maxSize().toBytes()) {
      throw new Refused(
          Refusal.of("TOO_LARGE", Map.of("max", limits.maxSize().toMegabytes() + " MB")));
    }
  }

  private static FileType typeOf(String name, byte[] content) throws Refused {
    Optional<FileType> promised = FileType.ofName(name);
    Optional<FileType> found = FileType.ofContent(content);
    if (promised.isEmpty() && found.isEmpty()) {
      throw new Refused("UNSUPPORTED_TYPE");
    }
    if (!promised.equals(found)) {
      throw new Refused("TYPE_MISMATCH");
    }
    return found.orElseThrow();
  }

  /** A scanner that is configured and cannot tell keeps the file out: nothing is taken unseen. */
  private void scan(byte[] content) throws Refused {
    boolean clean;
    try {
      clean = scanner.isClean(content);
    } catch (IOException down) {
      LOG.warn("The virus scanner gave no verdict: {}", down.toString());
      throw new Refused("SCANNER_DOWN");
    }
    if (!clean) {
      throw new Refused("INFECTED_FILE");
    }
  }

  private Accepted inspect(String name, FileType type, byte[] content) throws Refused, IOException {
    if (type == FileType.PDF) {
      return accepted(name, type, content, pdfs.pagesOf(content));
    }
    return accepted(name, type, pictures.redraw(type, content), 1);
  }

  private static Accepted accepted(String name, FileType type, byte[] content, int pages) {
    return new Accepted(name, type, content, sha256(content), pages);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
