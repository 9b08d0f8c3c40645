package jp.koshin.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.koshin.programme.FieldRule;
import jp.koshin.programme.FieldType;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.PatientRule;
import jp.koshin.programme.SectionRule;
import org.springframework.stereotype.Component;

/** Finds in free texts about patients what looks as if it named one. Nothing is refused for it. */
@Component
class Identifiers {

  private final SectionCheck check;

  Identifiers(SectionCheck check) {
    this.check = check;
  }

  /** A warning at each field of each row that seems to name a patient. */
  List<Issue> in(SectionRule section, List<Map<String, String>> rows) {
    List<Issue> found = new ArrayList<>();
    if (section.patients() != null) {
      for (int i = 0; i < rows.size(); i++) {
        addOf(section, section.patients(), rows.get(i), i, found);
      }
    }
    return List.copyOf(found);
  }

  private void addOf(
      SectionRule section,
      PatientRule rule,
      Map<String, String> row,
      int index,
      List<Issue> found) {
    for (FieldRule column : section.columns()) {
      String text = row.get(column.code());
      if (text != null && isFree(column)) {
        rule.identifiers().stream()
            .filter(identifier -> identifier.isIn(text))
            .findFirst()
            .map(identifier -> warning(identifier.name(), index, column))
            .ifPresent(found::add);
      }
    }
  }

  private static boolean isFree(FieldRule column) {
    return column.type() == FieldType.TEXT || column.type() == FieldType.LONG_TEXT;
  }

  private Issue warning(LocalizedText what, int index, FieldRule column) {
    Problem problem =
        new Problem("IDENTIFIER_SUSPECTED", Map.of("what", what.ja(), "whatEn", what.en()));
    return check.issue(problem, Issue.row(index, column.code()), column.name());
  }
}
