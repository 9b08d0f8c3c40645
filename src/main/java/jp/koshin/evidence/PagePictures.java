package jp.koshin.evidence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import jp.koshin.shared.NotFound;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/** Draws pages of evidence as PNG and keeps the latest within a bound of memory. */
@Component
class PagePictures {

  private static final int NARROWEST = 100;
  private static final int WIDEST = 2_000;
  private static final int TALLEST = 6_000;

  /** Widths are rounded up to a step, so that windows of many sizes share a picture. */
  private static final int STEP = 100;

  private final BoundedWork work;
  private final Cache<Key, byte[]> drawn;

  PagePictures(BoundedWork work, EvidenceLimits limits) {
    this.work = work;
    this.drawn =
        Caffeine.newBuilder()
            .maximumWeight(limits.pictureCache().toBytes())
            .weigher((Key key, byte[] png) -> png.length)
            .build();
  }

  private record Key(UUID file, int page, int width) {}

  byte[] draw(EvidenceFile file, int page, int width, Supplier<byte[]> content) {
    int bounded = Math.max(NARROWEST, Math.min(WIDEST, width));
    Key key = new Key(file.id(), page, (bounded + STEP - 1) / STEP * STEP);
    byte[] known = drawn.getIfPresent(key);
    if (known != null) {
      return known;
    }
    byte[] png = png(file, key, content.get());
    drawn.put(key, png);
    return png;
  }

  private byte[] png(EvidenceFile file, Key key, byte[] content) {
    boolean pdf = file.mediaType().equals(FileType.PDF.mediaType());
    try {
      return work.run(
          () ->
              encode(pdf ? page(content, key.page(), key.width()) : scaled(content, key.width())));
    } catch (Refused cannotBeDrawn) {
      throw new NotFound("picture of page " + key.page() + " of evidence", file.id());
    }
  }

  private static BufferedImage page(byte[] pdf, int page, int width) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDRectangle box = document.getPage(page - 1).getCropBox();
      int rotation = document.getPage(page - 1).getRotation();
      boolean lying = rotation % 180 != 0;
      float across = lying ? box.getHeight() : box.getWidth();
      float down = lying ? box.getWidth() : box.getHeight();
      float scale = Math.min(width / across, TALLEST / down);
      return new PDFRenderer(document).renderImage(page - 1, scale, ImageType.RGB);
    }
  }

  private static BufferedImage scaled(byte[] picture, int width) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
    double scale =
        Math.min(
            1, Math.min((double) width / image.getWidth(), (double) TALLEST / image.getHeight()));
    int across = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int down = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage small = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(image, 0, 0, across, down, null);
    graphics.dispose();
    return small;
  }

  private static byte[] encode(BufferedImage image) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }
}
