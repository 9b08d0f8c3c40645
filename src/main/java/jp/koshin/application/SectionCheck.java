package jp.koshin.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.programme.FieldRule;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.SectionRule;
import jp.koshin.programme.UploadRule;
import jp.koshin.shared.Period;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import org.springframework.stereotype.Component;

/** Checks what was entered into a section against its rules. */
@Component
class SectionCheck {

  private final Texts texts;

  SectionCheck(Texts texts) {
    this.texts = texts;
  }

  /** What cannot be stored at all: too long, too many, not of its type, not asked for. */
  List<Issue> unacceptable(SectionRule section, Answers answers) {
    List<Issue> found = new ArrayList<>();
    answers
        .values()
        .forEach(
            (code, value) -> {
              Optional<FieldRule> rule = section.field(code).filter(FieldRule::isTyped);
              if (rule.isPresent()) {
                FieldValue.unacceptable(rule.get(), value)
                    .ifPresent(p -> found.add(issue(p, code, rule.get().name())));
              } else if (!section.hasBox(code)) {
                found.add(unknown(section, code));
              }
            });
    for (int i = 0; i < answers.rows().size(); i++) {
      found.addAll(unacceptableRow(section, i, answers.rows().get(i)));
    }
    if (answers.rows().size() > Math.max(section.atMost(), 0)) {
      found.add(
          issue(Problem.of("TOO_MANY_ROWS", "max", section.atMost()), Issue.ROWS, section.name()));
    }
    return found;
  }

  private List<Issue> unacceptableRow(SectionRule section, int index, Map<String, String> row) {
    List<Issue> found = new ArrayList<>();
    row.forEach(
        (code, value) -> {
          Optional<FieldRule> rule = section.column(code);
          if (rule.isEmpty()) {
            found.add(unknown(section, code));
          } else {
            FieldValue.unacceptable(rule.get(), value)
                .ifPresent(p -> found.add(rowIssue(p, index, rule.get())));
          }
        });
    return found;
  }

  /** What keeps the section from being complete, in the order of its fields. */
  List<Issue> missing(
      SectionRule section, Answers answers, Period activities, List<EvidenceFile> files) {
    List<Issue> found = new ArrayList<>();
    for (FieldRule rule : section.fields()) {
      FieldValue.lacking(rule, answers.values(), answers.values().get(rule.code()), activities)
          .filter(p -> rule.isTyped())
          .ifPresent(p -> found.add(issue(p, rule.code(), rule.name())));
    }
    for (int i = 0; i < answers.rows().size(); i++) {
      found.addAll(missingInRow(section, i, answers.rows().get(i), activities));
    }
    if (answers.rows().size() < section.atLeast()) {
      Problem few =
          new Problem(
              "TOO_FEW_ROWS", Map.of("min", section.atLeast(), "count", answers.rows().size()));
      found.add(issue(few, Issue.ROWS, section.name()));
    }
    found.addAll(missingFiles(section, files));
    return found;
  }

  private List<Issue> missingInRow(
      SectionRule section, int index, Map<String, String> row, Period activities) {
    List<Issue> found = new ArrayList<>();
    for (FieldRule rule : section.columns()) {
      FieldValue.lacking(rule, row, row.get(rule.code()), activities)
          .ifPresent(p -> found.add(rowIssue(p, index, rule)));
    }
    return found;
  }

  private List<Issue> missingFiles(SectionRule section, List<EvidenceFile> files) {
    List<Issue> found = new ArrayList<>();
    for (UploadRule upload : section.uploads()) {
      if (upload.required() && files.stream().noneMatch(f -> f.kind().equals(upload.code()))) {
        found.add(issue(Problem.of("FILE_REQUIRED"), Issue.file(upload.code()), upload.name()));
      }
    }
    return found;
  }

  private Issue unknown(SectionRule section, String code) {
    return issue(Problem.of("FIELD_UNKNOWN"), code, section.name());
  }

  private Issue rowIssue(Problem problem, int index, FieldRule rule) {
    String number = "No." + (index + 1) + " ";
    LocalizedText name = new LocalizedText(number + rule.name().ja(), number + rule.name().en());
    return issue(problem, Issue.row(index, rule.code()), name);
  }

  Issue issue(Problem problem, String field, LocalizedText name) {
    return new Issue(
        problem.code(),
        field,
        new LocalizedText(
            sentence(problem, name.ja(), Locale.JAPANESE),
            sentence(problem, name.en(), Locale.ENGLISH)));
  }

  private String sentence(Problem problem, String name, Locale locale) {
    Map<String, Object> figures = new HashMap<>(problem.figures());
    figures.put("name", name);
    return texts.of(new Refusal(problem.code(), null, figures), locale);
  }
}
