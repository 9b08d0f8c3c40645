package jp.koshin.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that a section of an application asks for.
 *
 * @param code also the kind of the stored file
 * @param types what is taken
 * @param atMost how many files
 * @param maxPages how many pages one file may have, or null
 * @param a4 whether every page must be A4
 */
public record UploadRule(
    String code,
    LocalizedText name,
    @Nullable LocalizedText hint,
    boolean required,
    List<Type> types,
    int atMost,
    @Nullable Integer maxPages,
    boolean a4) {

  /** A type of file, as its content shows. */
  public enum Type {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg");

    private final String mediaType;

    Type(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }
  }

  public UploadRule {
    types = List.copyOf(types);
    atMost = atMost == 0 ? 1 : atMost;
  }

  /** Whether a file of this media type is taken. */
  public boolean takes(String mediaType) {
    return types.stream().anyMatch(t -> t.mediaType().equals(mediaType));
  }
}
