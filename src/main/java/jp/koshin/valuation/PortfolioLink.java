package jp.koshin.valuation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import jp.koshin.programme.Programmes;
import org.springframework.stereotype.Component;

/**
 * A portfolio as a piece of an address, so that a calculation can be shared and kept: a version,
 * then the compressed text of {@link PortfolioText}. Whatever somebody puts there is read as far as
 * it makes sense, and never fails.
 */
@Component
public class PortfolioLink {

  /** The longest link that is made or read, in characters; addresses have to fit a request line. */
  public static final int LONGEST = 5_000;

  /** More activities are neither written nor read. */
  public static final int MOST_ACTIVITIES = PortfolioText.MOST_ACTIVITIES;

  private static final String VERSION = "1";
  private static final int MOST_BYTES = 64 * 1024;

  private final Programmes programmes;
  private final Catalogue catalogue;

  PortfolioLink(Programmes programmes, Catalogue catalogue) {
    this.programmes = programmes;
    this.catalogue = catalogue;
  }

  /** The link of a portfolio; may be longer than {@link #LONGEST}, which nobody would read. */
  public String write(PortfolioRequest request) {
    byte[] text =
        new PortfolioText(programmes, catalogue).write(request).getBytes(StandardCharsets.UTF_8);
    return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(deflated(text));
  }

  /**
   * The portfolio of a link; activities and answers that make no sense are left out.
   *
   * @param today day of the check, which is not part of a link
   * @return empty where it is no link, or of no programme that is known
   */
  public Optional<PortfolioRequest> read(String link, LocalDate today) {
    if (link.length() > LONGEST || !link.matches(VERSION + "[A-Za-z0-9_-]+")) {
      return Optional.empty();
    }
    try {
      byte[] text = inflated(Base64.getUrlDecoder().decode(link.substring(VERSION.length())));
      return new PortfolioText(programmes, catalogue)
          .read(new String(text, StandardCharsets.UTF_8), today);
    } catch (IllegalArgumentException | DataFormatException garbage) {
      return Optional.empty();
    }
  }

  private static byte[] deflated(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(plain);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1024];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** Stops at a size that no link of ours has, so that a small link cannot fill the memory. */
  private static byte[] inflated(byte[] packed) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[4096];
      while (!inflater.finished() && out.size() < MOST_BYTES) {
        int more = inflater.inflate(buffer);
        if (more == 0) {
          break;
        }
        out.write(buffer, 0, more);
      }
      return out.toByteArray();
    } finally {
      inflater.end();
    }
  }
}
