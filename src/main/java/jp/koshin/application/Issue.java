package jp.koshin.application;

import jp.koshin.programme.LocalizedText;

/**
 * Something that is wrong or missing in a section.
 *
 * @param code stable, such as {@code FIELD_REQUIRED}
 * @param field a field's code, {@code <group>.<box>}, {@code rows/<index>/<column>}, {@code rows},
 *     or {@code files/<upload>}
 * @param message the sentence, as said at the field and in the summary
 */
public record Issue(String code, String field, LocalizedText message) {

  static final String ROWS = "rows";

  static String row(int index, String column) {
    return ROWS + "/" + index + "/" + column;
  }

  static String file(String upload) {
    return "files/" + upload;
  }
}
