package jp.koshin.api;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.context.ApplicationContext;

/** Members who hand in claims over HTTP at the same time, for those who measure. */
public final class DeadlineLoad {

  /** Told of every answer. */
  public interface Watch {
    void answered(String step, long nanos, boolean asExpected);
  }

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1200;
  private static final int GRAIN = 24;

  private final Society society;
  private final List<Caller> members;
  private final Map<Integer, Integer> claims = new ConcurrentHashMap<>();
  private final byte[] photograph = photograph();
  private final byte[] document = document();

  public DeadlineLoad(ApplicationContext context, int port, int members) {
    Caller nobody = new Caller("http://localhost:" + port + "/api/v1", null);
    society = new Society(context, nobody, "jsh");
    this.members =
        IntStream.range(0, members).mapToObj(n -> society.login(society.member())).toList();
  }

  /**
   * One claim of a member from its first field to its submission, by a photograph and by a PDF in
   * turns.
   *
   * @param pause what the member does before each step
   */
  public void claim(int member, Runnable pause, Watch watch) {
    Caller caller = members.get(member);
    int nth = claims.merge(member, 1, Integer::sum);
    pause.run();
    Caller.Reply draft =
        timed(
            watch,
            "begin a claim",
            201,
            () ->
                caller.post(
                    "/claims", "{\"programme\":\"jsh-specialist\",\"kind\":\"ATTENDANCE\"}"));
    String path = "/claims/" + draft.body().path("id").asText();
    int version = draft.body().path("version").asInt();
    for (String field :
        List.of(
            "\"date\":\"%s\"".formatted(society.today().minusDays(nth)),
            "\"event\":\"日本血液学会学術集会\"")) {
      pause.run();
      String change = "{%s,\"version\":%d}".formatted(field, version);
      version =
          timed(watch, "save a field", 200, () -> caller.send("PATCH", path, change))
              .body()
              .path("version")
              .asInt();
    }
    pause.run();
    boolean pictured = nth % 2 == 0;
    timed(
        watch,
        pictured ? "upload a photograph" : "upload a PDF",
        201,
        () ->
            caller.upload(
                path + "/evidence",
                "ATTENDANCE_CERTIFICATE",
                pictured ? "参加証.jpg" : "参加証.pdf",
                pictured ? photograph : document));
    pause.run();
    timed(watch, "submit", 200, () -> caller.post(path + "/submission", ""));
  }

  private static Caller.Reply timed(
      Watch watch, String step, int expected, Supplier<Caller.Reply> call) {
    long start = System.nanoTime();
    Caller.Reply reply = call.get();
    watch.answered(step, System.nanoTime() - start, reply.status() == expected);
    return reply;
  }

  /** Two million pixels with the grain of a telephone's camera. */
  private static byte[] photograph() {
    Random random = new Random(1);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int grey = 100 + 100 * x / WIDTH + random.nextInt(GRAIN);
        image.setRGB(x, y, grey << 16 | grey << 8 | grey);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] document() {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A4));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
