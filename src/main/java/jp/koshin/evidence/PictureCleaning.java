package jp.koshin.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import jp.koshin.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Draws a picture anew: what remains is its pixels. Places, devices, thumbnails and anything glued
 * to the file are gone; a turned photograph is turned upright first, since that mark goes too.
 */
@Component
class PictureCleaning {

  /** A page at 300 dpi has 9 million pixels; more tells a reviewer nothing and costs memory. */
  private static final long KEPT_PIXELS = 16_000_000;

  private static final float QUALITY = 0.9f;

  private final EvidenceLimits limits;

  PictureCleaning(EvidenceLimits limits) {
    this.limits = limits;
  }

  byte[] redraw(FileType type, byte[] content) throws Refused, IOException {
    int orientation = 1;
    if (type == FileType.JPEG) {
      JpegMarks.refuseTruncated(content);
      orientation = JpegMarks.orientation(content);
    }
    String format = type == FileType.JPEG ? "jpeg" : "png";
    return write(format, upright(decode(format, content), orientation));
  }

  private BufferedImage decode(String format, byte[] content) throws Refused, IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(in, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > limits.maxPixels()) {
        throw new Refused(
            Refusal.of("TOO_MANY_PIXELS", Map.of("max", String.format("%,d", limits.maxPixels()))));
      }
      ImageReadParam param = reader.getDefaultReadParam();
      int every = (int) Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS));
      param.setSourceSubsampling(Math.max(1, every), Math.max(1, every), 0, 0);
      return reader.read(0, param);
    } finally {
      reader.dispose();
    }
  }

  /** Turns by the orientation of EXIF, 1 to 8, onto white in plain RGB. */
  private static BufferedImage upright(BufferedImage image, int orientation) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean turned = orientation >= 5;
    BufferedImage upright =
        new BufferedImage(
            turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = upright.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
    graphics.drawImage(image, turn(orientation, width, height), null);
    graphics.dispose();
    return upright;
  }

  private static AffineTransform turn(int orientation, int w, int h) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
      default -> new AffineTransform();
    };
  }

  private static byte[] write(String format, BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (format.equals("jpeg")) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
