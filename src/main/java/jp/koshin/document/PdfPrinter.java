package jp.koshin.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Prints an HTML template as PDF with the bundled Japanese font; nothing is fetched from anywhere.
 */
@Component
class PdfPrinter {

  private static final Pattern FIGURE = Pattern.compile("\\{(\\w+)}");
  private static final ClassPathResource FONT =
      new ClassPathResource("fonts/NotoSansJP-Regular.ttf");

  /**
   * @param template name of a file in {@code templates/} without its ending
   * @param figures what stands in place of {@code {name}}, as plain text
   */
  byte[] print(String template, Map<String, String> figures) {
    return print(fill(read(template), figures));
  }

  /**
   * @param html a whole document in well-formed XHTML
   */
  byte[] print(String html) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(PdfPrinter::font, "Noto Sans JP");
    builder.useUriResolver((base, uri) -> uri.startsWith("data:image/png;") ? uri : null);
    builder.withHtmlContent(html, null);
    builder.withProducer("Koshin");
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return pdf.toByteArray();
  }

  private static InputStream font() {
    try {
      return FONT.getInputStream();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static String read(String template) {
    try {
      return new ClassPathResource("templates/" + template + ".html")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static String fill(String html, Map<String, String> figures) {
    return FIGURE
        .matcher(html)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    HtmlUtils.htmlEscape(
                        figures.getOrDefault(found.group(1), found.group()), "UTF-8")));
  }
}
