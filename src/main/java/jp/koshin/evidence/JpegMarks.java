package jp.koshin.evidence;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What the markers of a JPEG say: whether it is whole, and which way up it was taken. */
final class JpegMarks {

  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int APP1 = 0xE1;
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY = 12;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private JpegMarks() {}

  /** Decoders fill up with grey what is missing; a reviewer must not take that for the document. */
  static void refuseTruncated(byte[] jpeg) throws Refused {
    int scan = last(jpeg, START_OF_SCAN);
    if (scan < 0 || last(jpeg, END_OF_IMAGE) < scan) {
      throw new Refused("BROKEN_FILE");
    }
  }

  private static int last(byte[] jpeg, int marker) {
    for (int i = jpeg.length - 2; i >= 0; i--) {
      if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == marker) {
        return i;
      }
    }
    return -1;
  }

  /** The orientation of EXIF 2.3, 1 to 8; 1 when there is none or it cannot be read. */
  static int orientation(byte[] jpeg) {
    try {
      return orientation(ByteBuffer.wrap(jpeg).position(2));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException odd) {
      return 1;
    }
  }

  private static int orientation(ByteBuffer segments) {
    while (segments.remaining() > 4 && (segments.get() & 0xFF) == 0xFF) {
      int marker = segments.get() & 0xFF;
      if (marker == START_OF_SCAN) {
        return 1;
      }
      int next = segments.position() + (segments.getShort() & 0xFFFF);
      if (marker == APP1 && isExif(segments)) {
        return inDirectory(segments.slice());
      }
      segments.position(next);
    }
    return 1;
  }

  private static boolean isExif(ByteBuffer segment) {
    byte[] head = new byte[EXIF.length];
    segment.get(head);
    return java.util.Arrays.equals(head, EXIF);
  }

  private static int inDirectory(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
        int value = tiff.getShort(entry + 8);
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }
}
