package jp.koshin.evidence;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an upload may weigh, {@code koshin.evidence.*}.
 *
 * @param maxSize of one file
 * @param maxFiles of one case
 * @param maxPages of one PDF
 * @param maxPixels of one picture, width times height, before it is decoded
 * @param maxDecoded what the streams of one PDF may unfold to, all together
 * @param maxPageSide of a PDF page, in points of 1/72 inch
 * @param parseTime how long reading or drawing one file may take
 * @param pictureCache memory for drawn pages
 * @param scanner the virus scanner; none when its host is empty
 */
@ConfigurationProperties("koshin.evidence")
public record EvidenceLimits(
    @DefaultValue("20MB") DataSize maxSize,
    @DefaultValue("20") int maxFiles,
    @DefaultValue("50") int maxPages,
    @DefaultValue("50000000") long maxPixels,
    @DefaultValue("256MB") DataSize maxDecoded,
    @DefaultValue("14400") float maxPageSide,
    @DefaultValue("20s") Duration parseTime,
    @DefaultValue("32MB") DataSize pictureCache,
    @DefaultValue Scanner scanner) {

  /** A clamd that speaks INSTREAM over TCP. */
  public record Scanner(
      @Nullable String host,
      @DefaultValue("3310") int port,
      @DefaultValue("30s") Duration timeout) {}
}
