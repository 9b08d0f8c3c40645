package jp.koshin.life;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.koshin.application.Answers;
import jp.koshin.application.ApplicationEntries;
import jp.koshin.application.ApplicationFiles;
import jp.koshin.application.Applications;
import jp.koshin.application.SectionView;
import jp.koshin.programme.FieldRule;
import jp.koshin.programme.SectionRule;
import jp.koshin.programme.UploadRule;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The application documents of a renewal, filled in as their programme asks. */
class WrittenApplication {

  private final Life life;
  private final UUID renewal;
  private final LocalDate day;

  /**
   * @param day a day that counts
   */
  WrittenApplication(Life life, UUID renewal, LocalDate day) {
    this.life = life;
    this.renewal = renewal;
    this.day = day;
  }

  /** Fills in every section that is needed; lists of patients as long as they may be. */
  void fillIn() {
    life.bean(Applications.class)
        .of(life.member, renewal)
        .ifPresent(
            view ->
                view.sections().stream()
                    .filter(s -> s.rule().required() && s.rule().kind().isAnswered())
                    .forEach(this::fillIn));
  }

  private void fillIn(SectionView section) {
    SectionRule rule = section.rule();
    int rows = rule.perCredit() == null ? rule.atLeast() : rule.atMost();
    List<Map<String, String>> list =
        rule.kind().hasRows() ? Collections.nCopies(rows, filled(rule.columns())) : List.of();
    life.bean(ApplicationEntries.class)
        .save(
            life.member,
            renewal,
            rule.code(),
            new Answers(filled(rule.fields()), list),
            section.version())
        .get();
    rule.uploads().stream()
        .filter(UploadRule::required)
        .forEach(
            upload ->
                life.bean(ApplicationFiles.class)
                    .add(life.member, renewal, rule.code(), upload.code(), "書類.pdf", pdf())
                    .get());
  }

  private Map<String, String> filled(List<FieldRule> fields) {
    Map<String, String> values = new LinkedHashMap<>();
    for (FieldRule field : fields) {
      if (field.isTyped() && isAsked(field, values)) {
        values.put(field.code(), answer(field));
      }
    }
    return values;
  }

  private static boolean isAsked(FieldRule field, Map<String, String> answered) {
    FieldRule.RequiredWhen when = field.requiredWhen();
    return field.required() || when != null && when.is().equals(answered.get(when.field()));
  }

  private String answer(FieldRule field) {
    return switch (field.type()) {
      case CHOICE, RADIO -> field.options().get(0).code();
      case DATE -> day.toString();
      case MONTH -> day.toString().substring(0, 7);
      case NUMBER -> "1";
      case CHECKBOX -> "true";
      case TEXT, LONG_TEXT -> "記入";
    };
  }

  static byte[] pdf() {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.addPage(new PDPage(PDRectangle.A4));
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
