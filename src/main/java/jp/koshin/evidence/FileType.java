package jp.koshin.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of file that are taken; anything else, HEIC included, is not. */
enum FileType {
  PDF("application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII), List.of("pdf")),
  PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, List.of("png")),
  JPEG("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, List.of("jpg", "jpeg"));

  private final String mediaType;
  private final byte[] magic;
  private final List<String> extensions;

  FileType(String mediaType, byte[] magic, List<String> extensions) {
    this.mediaType = mediaType;
    this.magic = magic;
    this.extensions = extensions;
  }

  String mediaType() {
    return mediaType;
  }

  /**
   * The type by the very first bytes. A PDF may by its standard begin later; such a file could be
   * two things at once and is not taken.
   */
  static Optional<FileType> ofContent(byte[] content) {
    return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
  }

  /** The type that a name's ending promises. */
  static Optional<FileType> ofName(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.extensions.contains(ending)).findFirst();
  }

  private boolean begins(byte[] content) {
    return content.length >= magic.length
        && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
  }
}
