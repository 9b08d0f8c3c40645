package jp.koshin.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Files as people send them, and files as nobody should. */
final class SampleFiles {

  private SampleFiles() {}

  interface Change {
    void to(PDDocument document) throws IOException;
  }

  static byte[] pdf(int pages) throws IOException {
    return pdf(pages, document -> {});
  }

  static byte[] pdf(int pages, Change change) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
          content.newLineAtOffset(100, 700);
          content.showText("Certificate of attendance " + (i + 1));
          content.endText();
        }
      }
      change.to(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  static byte[] pdfThatOpensWith(PDAction action) throws IOException {
    return pdf(1, document -> document.getDocumentCatalog().setOpenAction(action));
  }

  static byte[] pdfWithScript() throws IOException {
    return pdfThatOpensWith(new PDActionJavaScript("app.alert('x')"));
  }

  static byte[] pdfThatLaunches() throws IOException {
    return pdfThatOpensWith(new PDActionLaunch());
  }

  static byte[] pdfWithLink() throws IOException {
    return pdf(
        1,
        document -> {
          PDAnnotationLink link = new PDAnnotationLink();
          PDActionURI uri = new PDActionURI();
          uri.setURI("https://doi.org/10.1000/182");
          link.setAction(uri);
          document.getPage(0).getAnnotations().add(link);
        });
  }

  static byte[] pdfWithEmbeddedFile() throws IOException {
    return pdf(
        1,
        document -> {
          PDComplexFileSpecification file = new PDComplexFileSpecification();
          file.setFile("tool.exe");
          file.setEmbeddedFile(
              new PDEmbeddedFile(
                  document, new java.io.ByteArrayInputStream(new byte[] {'M', 'Z'})));
          PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
          tree.setNames(java.util.Map.of("tool.exe", file));
          PDDocumentNameDictionary names =
              new PDDocumentNameDictionary(document.getDocumentCatalog());
          names.setEmbeddedFiles(tree);
          document.getDocumentCatalog().setNames(names);
        });
  }

  static byte[] pdfLocked(String userPassword) throws IOException {
    return pdf(
        1,
        document ->
            document.protect(
                new StandardProtectionPolicy("owner", userPassword, new AccessPermission())));
  }

  static byte[] pdfWithGiantPicture() throws IOException {
    return pdf(
        1,
        document -> {
          var stream = document.getDocument().createCOSStream();
          stream.setItem(COSName.TYPE, COSName.XOBJECT);
          stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
          stream.setInt(COSName.WIDTH, 100_000);
          stream.setInt(COSName.HEIGHT, 100_000);
          var resources = document.getPage(0).getResources();
          resources.add(
              new org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject(
                  new org.apache.pdfbox.pdmodel.common.PDStream(stream), resources));
        });
  }

  static byte[] pdfWithPage(float width, float height) throws IOException {
    return pdf(1, document -> document.getPage(0).setMediaBox(new PDRectangle(width, height)));
  }

  /** A valid PDF with one object stream that unfolds to megabytes of zeros. */
  static byte[] pdfBomb(int megabytes, int nested, String type) throws IOException {
    byte[] zeros = deflate(new byte[1 << 20], megabytes);
    for (int i = 1; i < nested; i++) {
      zeros = deflate(zeros, 1);
    }
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    bomb.write(
        ("9 0 obj\n<< " + type + " /Filter /FlateDecode /Length " + zeros.length + " >>\nstream\n")
            .getBytes(StandardCharsets.US_ASCII));
    bomb.write(zeros);
    bomb.write("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    byte[] pdf = pdf(1);
    int head = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("1 0 obj");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(pdf, 0, head);
    out.write(bomb.toByteArray());
    out.write(pdf, head, pdf.length - head);
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] block, int times) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(9);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater)) {
      for (int i = 0; i < times; i++) {
        deflated.write(block);
      }
    }
    deflater.end();
    return out.toByteArray();
  }

  static BufferedImage picture(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height / 2);
    graphics.dispose();
    return image;
  }

  static byte[] image(String format, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture(width, height), format, out);
    return out.toByteArray();
  }

  /** A photograph that was taken with the camera turned, and says where. */
  static byte[] jpegWithExif(int width, int height, int orientation) throws IOException {
    byte[] jpeg = image("jpeg", width, height);
    ByteBuffer tiff = ByteBuffer.allocate(64);
    tiff.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 1);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    tiff.putShort((short) 0).putInt(0).put("GPS 35.6895".getBytes(StandardCharsets.US_ASCII));
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + 4 + tiff.position());
    out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (tiff.position() + 2));
    out.put(tiff.array(), 0, tiff.position()).put(jpeg, 2, jpeg.length - 2);
    return out.array();
  }

  /** A PNG of a few bytes that says it is a hundred thousand pixels wide and high. */
  static byte[] giantPng() throws IOException {
    byte[] png = image("png", 1, 1);
    ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
    return png;
  }

  static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
