package jp.koshin.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

class FileIntakeTest {

  private static final EvidenceLimits LIMITS =
      new EvidenceLimits(
          DataSize.ofMegabytes(20),
          20,
          50,
          50_000_000,
          DataSize.ofMegabytes(256),
          14_400,
          Duration.ofSeconds(20),
          DataSize.ofMegabytes(4),
          new EvidenceLimits.Scanner(null, 3310, Duration.ofSeconds(1)));

  private final FileIntake intake = intake(content -> true);

  private static FileIntake intake(VirusScanner scanner) {
    return new FileIntake(
        LIMITS,
        scanner,
        new PdfInspection(LIMITS),
        new PictureCleaning(LIMITS),
        new BoundedWork(LIMITS));
  }

  private List<String> refusals(String name, byte[] content) {
    return intake.accept(name, content).refusals().stream().map(Refusal::code).toList();
  }

  static Stream<Arguments> hostile() throws IOException {
    byte[] pdf = SampleFiles.pdf(1);
    byte[] png = SampleFiles.image("png", 300, 200);
    byte[] jpeg = SampleFiles.image("jpeg", 300, 200);
    byte[] html = SampleFiles.text("<html><script>alert(1)</script></html>");
    byte[] svg = SampleFiles.text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0};
    return Stream.of(
        Arguments.of("nothing.pdf", new byte[0], "EMPTY_FILE"),
        Arguments.of("big.pdf", new byte[(20 << 20) + 1], "TOO_LARGE"),
        Arguments.of("page.html", html, "UNSUPPORTED_TYPE"),
        Arguments.of("drawing.svg", svg, "UNSUPPORTED_TYPE"),
        Arguments.of("photo.heic", SampleFiles.text("\0\0\0\30ftypheic"), "UNSUPPORTED_TYPE"),
        Arguments.of("paper.docx", zip, "UNSUPPORTED_TYPE"),
        Arguments.of("page.pdf", html, "TYPE_MISMATCH"),
        Arguments.of("drawing.png", svg, "TYPE_MISMATCH"),
        Arguments.of("photo.png", jpeg, "TYPE_MISMATCH"),
        Arguments.of("photo.jpg", png, "TYPE_MISMATCH"),
        Arguments.of("tool.exe", pdf, "TYPE_MISMATCH"),
        Arguments.of("certificate.pdf.html", pdf, "TYPE_MISMATCH"),
        Arguments.of("late.pdf", SampleFiles.joined(html, pdf), "TYPE_MISMATCH"),
        Arguments.of("locked.pdf", SampleFiles.pdfLocked("secret"), "ENCRYPTED_FILE"),
        Arguments.of("restricted.pdf", SampleFiles.pdfLocked(""), "ENCRYPTED_FILE"),
        Arguments.of("script.pdf", SampleFiles.pdfWithScript(), "ACTIVE_CONTENT"),
        Arguments.of("launch.pdf", SampleFiles.pdfThatLaunches(), "ACTIVE_CONTENT"),
        Arguments.of("parcel.pdf", SampleFiles.pdfWithEmbeddedFile(), "ACTIVE_CONTENT"),
        Arguments.of("archive.pdf", SampleFiles.joined(pdf, zip), "BROKEN_FILE"),
        Arguments.of("short.pdf", Arrays.copyOf(pdf, pdf.length / 2), "BROKEN_FILE"),
        Arguments.of("stub.pdf", SampleFiles.text("%PDF-1.7\nnothing\n%%EOF\n"), "BROKEN_FILE"),
        Arguments.of("none.pdf", SampleFiles.pdf(0), "BROKEN_FILE"),
        Arguments.of("book.pdf", SampleFiles.pdf(51), "TOO_MANY_PAGES"),
        Arguments.of("wall.pdf", SampleFiles.pdfWithPage(20_000, 20_000), "BROKEN_FILE"),
        Arguments.of("line.pdf", SampleFiles.pdfWithPage(0.1f, 500), "BROKEN_FILE"),
        Arguments.of("poster.pdf", SampleFiles.pdfWithGiantPicture(), "TOO_MANY_PIXELS"),
        Arguments.of("bomb.pdf", SampleFiles.pdfBomb(300, 1, ""), "BROKEN_FILE"),
        Arguments.of("nested.pdf", SampleFiles.pdfBomb(300, 2, ""), "BROKEN_FILE"),
        Arguments.of("table.pdf", SampleFiles.pdfBomb(20, 1, "/Type /ObjStm"), "BROKEN_FILE"),
        Arguments.of("escaped.pdf", SampleFiles.pdfBomb(20, 1, "/Type /Obj#53tm"), "BROKEN_FILE"),
        Arguments.of("giant.png", SampleFiles.giantPng(), "TOO_MANY_PIXELS"),
        Arguments.of("half.png", Arrays.copyOf(png, png.length / 2), "BROKEN_FILE"),
        Arguments.of("half.jpg", Arrays.copyOf(jpeg, jpeg.length / 2), "BROKEN_FILE"),
        Arguments.of("stub.jpg", Arrays.copyOf(jpeg, 4), "BROKEN_FILE"),
        Arguments.of("stub.png", Arrays.copyOf(png, 8), "BROKEN_FILE"));
  }

  @ParameterizedTest(name = "{0} is refused with {2}")
  @MethodSource("hostile")
  void a_hostile_file_is_refused_with_its_own_reason(String name, byte[] content, String code) {
    assertTimeout(
        Duration.ofSeconds(20), () -> assertThat(refusals(name, content)).containsExactly(code));
  }

  @Test
  void a_pdf_is_kept_as_it_came() throws IOException {
    byte[] pdf = SampleFiles.pdf(50);
    FileIntake.Accepted kept = intake.accept("参加証.PDF", pdf).get();
    assertThat(kept.content()).isEqualTo(pdf);
    assertThat(kept.pages()).isEqualTo(50);
    assertThat(kept.type().mediaType()).isEqualTo("application/pdf");
    assertThat(kept.name()).isEqualTo("参加証.PDF");
    assertThat(kept.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void links_and_jumps_in_a_pdf_are_no_active_content() throws IOException {
    assertThat(refusals("paper.pdf", SampleFiles.pdfWithLink())).isEmpty();
    assertThat(refusals("thesis.pdf", SampleFiles.pdfThatOpensWith(new PDActionGoTo()))).isEmpty();
  }

  @Test
  void line_ends_after_the_end_of_a_pdf_are_harmless() throws IOException {
    byte[] padded = SampleFiles.joined(SampleFiles.pdf(1), SampleFiles.text("\r\n\n\0\0"));
    assertThat(refusals("paper.pdf", padded)).isEmpty();
  }

  @Test
  void what_is_glued_to_a_picture_is_gone() throws IOException {
    byte[] html = SampleFiles.text("<script>alert(1)</script>");
    for (String format : List.of("png", "jpeg")) {
      byte[] polyglot = SampleFiles.joined(SampleFiles.image(format, 40, 30), html);
      byte[] kept = intake.accept("x." + format, polyglot).get().content();
      assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("<script>");
      assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(40);
    }
  }

  @ParameterizedTest(name = "orientation {0}: red quarter at {1},{2}")
  @CsvSource({
    "1, 10, 10, 120", "2, 110, 10, 120", "3, 110, 70, 120", "4, 10, 70, 120",
    "5, 10, 10, 80", "6, 70, 10, 80", "7, 70, 110, 80", "8, 10, 110, 80"
  })
  void a_turned_photograph_stands_upright_and_no_longer_says_where(
      int orientation, int x, int y, int width) throws IOException {
    byte[] photo = SampleFiles.jpegWithExif(120, 80, orientation);
    byte[] kept = intake.accept("photo.jpg", photo).get().content();
    var image = ImageIO.read(new ByteArrayInputStream(kept));
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getRGB(x, y) & 0xFF00).isLessThan(0x4000);
    assertThat(image.getRGB(image.getWidth() - 1 - x, image.getHeight() - 1 - y) & 0xFF00)
        .isGreaterThan(0xE000);
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
  }

  @Test
  void a_large_photograph_is_kept_in_reading_size() throws IOException {
    byte[] kept =
        intake.accept("photo.jpg", SampleFiles.image("jpeg", 6_000, 4_500)).get().content();
    assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(3_000);
  }

  @Test
  void an_infected_file_is_refused() throws IOException {
    Outcome<FileIntake.Accepted> outcome =
        intake(content -> false).accept("a.pdf", SampleFiles.pdf(1));
    assertThat(outcome.refusals()).containsExactly(Refusal.of("INFECTED_FILE"));
  }

  @Test
  void a_file_that_the_scanner_cannot_see_is_not_taken() throws IOException {
    VirusScanner down =
        content -> {
          throw new IOException("connection refused");
        };
    assertThat(intake(down).accept("a.pdf", SampleFiles.pdf(1)).refusals())
        .containsExactly(Refusal.of("SCANNER_DOWN"));
  }
}
