package jp.koshin.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.evidence.EvidenceStore;
import jp.koshin.exam.ExamStanding;
import jp.koshin.exam.Exams;
import jp.koshin.programme.ApplicationRule;
import jp.koshin.programme.FieldRule;
import jp.koshin.programme.SectionKind;
import jp.koshin.programme.SectionRule;
import jp.koshin.programme.UploadRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a page shows of the sections of an application. */
@Component
class SectionViews {

  private final SectionRows rows;
  private final SectionCheck check;
  private final Identifiers identifiers;
  private final EvidenceStore evidence;
  private final Exams exams;

  SectionViews(
      SectionRows rows,
      SectionCheck check,
      Identifiers identifiers,
      EvidenceStore evidence,
      Exams exams) {
    this.rows = rows;
    this.check = check;
    this.identifiers = identifiers;
    this.evidence = evidence;
    this.exams = exams;
  }

  /** All sections for this applicant, sealed ones without their answers. */
  List<SectionView> of(Applicant applicant) {
    Map<String, StoredSection> stored =
        rows.of(applicant.renewal().id()).stream()
            .collect(Collectors.toMap(StoredSection::section, Function.identity()));
    List<EvidenceFile> files = evidence.of(applicant.renewal().id());
    return applicant.sections().stream()
        .map(rule -> view(applicant, rule, stored.get(rule.code()), files, false))
        .toList();
  }

  /** One section with its answers, opened where they are sealed. */
  SectionView of(Applicant applicant, SectionRule rule) {
    StoredSection stored = rows.find(applicant.renewal().id(), rule.code()).orElse(null);
    return view(applicant, rule, stored, evidence.of(applicant.renewal().id()), true);
  }

  private SectionView view(
      Applicant applicant,
      SectionRule rule,
      @Nullable StoredSection stored,
      List<EvidenceFile> all,
      boolean open) {
    List<EvidenceFile> files = all.stream().filter(f -> rule.upload(f.kind()).isPresent()).toList();
    boolean readable = stored != null && (open || stored.sealed() == null);
    Answers answers = readable ? rows.answers(applicant.renewal().id(), stored) : Answers.NONE;
    boolean hidden = stored != null && !readable;
    List<Issue> issues =
        hidden || !rule.kind().isAnswered()
            ? List.of()
            : check.missing(rule, answers, applicant.renewal().activityPeriod(), files);
    SectionState state = state(applicant, rule, stored);
    return new SectionView(
        rule,
        state,
        shown(applicant, state),
        filled(applicant, rule, answers),
        stored == null ? 0 : stored.rowCount(),
        files,
        issues,
        identifiers.in(rule, answers.rows()),
        stored == null ? -1 : stored.version(),
        stored == null ? null : stored.changedAt(),
        stored == null ? null : stored.erasedAt(),
        rule.kind() == SectionKind.EXAM ? exam(applicant).state() : null);
  }

  private SectionState state(
      Applicant applicant, SectionRule rule, @Nullable StoredSection stored) {
    if (rule.kind() == SectionKind.LEDGER) {
      return SectionState.REGISTERED;
    }
    if (rule.kind() == SectionKind.EXAM) {
      ExamStanding standing = exam(applicant);
      return standing.passed() || standing.applied()
          ? SectionState.REGISTERED
          : SectionState.UNREGISTERED;
    }
    return stored == null ? SectionState.UNREGISTERED : stored.state();
  }

  ExamStanding exam(Applicant applicant) {
    return exams.standing(
        applicant.member().id(),
        applicant.renewal().programme(),
        applicant.renewal().applicationYear());
  }

  private static SectionState shown(Applicant applicant, SectionState state) {
    boolean later =
        applicant.rule().fixed() == ApplicationRule.Fixed.COMPLETION
            && applicant.renewal().status().isEditable();
    return later && state == SectionState.REGISTERED ? SectionState.IN_PROGRESS : state;
  }

  /** With what the roster knows now, as long as the application can still be changed. */
  static Answers filled(Applicant applicant, SectionRule rule, Answers answers) {
    if (!applicant.renewal().status().isEditable()) {
      return answers;
    }
    Map<String, String> values = new LinkedHashMap<>(answers.values());
    for (FieldRule field : rule.fields()) {
      if (field.prefill() != null) {
        values.put(field.code(), applicant.known(field.prefill()));
      }
    }
    values.values().removeIf(String::isEmpty);
    return new Answers(values, answers.rows());
  }

  /** The files of one upload of a section. */
  static long count(List<EvidenceFile> files, UploadRule upload) {
    return files.stream().filter(f -> f.kind().equals(upload.code())).count();
  }
}
