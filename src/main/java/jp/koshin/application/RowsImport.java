package jp.koshin.application;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.programme.FieldRule;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.SectionRule;
import jp.koshin.shared.CsvInput;
import jp.koshin.shared.CsvTable;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.TableInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows of a list from a CSV or XLSX file, whose heads are the names of the columns. Nothing is kept
 * while a line is wrong, unless told to leave such lines out.
 *
 * <p>Refusals: as {@link TableInput#read}, ROWS_FAULTY, and as {@link ApplicationEntries#save}.
 */
@Service
@Transactional
public class RowsImport {

  private final Applicants applicants;
  private final ApplicationEntries entries;
  private final SectionCheck check;
  private final Identifiers identifiers;

  RowsImport(
      Applicants applicants,
      ApplicationEntries entries,
      SectionCheck check,
      Identifiers identifiers) {
    this.applicants = applicants;
    this.entries = entries;
    this.check = check;
    this.identifiers = identifiers;
  }

  /** A file with the heads only, to be filled in. */
  @Transactional(readOnly = true)
  public byte[] template(SectionRule section) {
    return CsvTable.of(
        section.columns().stream().map(c -> c.name().ja()).toList(), List.<List<String>>of());
  }

  /** Reads a file without keeping anything. */
  public Outcome<RowsPreview> preview(
      CurrentUser user, UUID renewalId, String code, byte[] content) {
    Applicant applicant = applicants.writable(user, renewalId);
    SectionRule section = ApplicationEntries.answered(applicant, code);
    return lines(section, content).map(lines -> preview(applicant, section, lines));
  }

  /**
   * Puts the rows of a file in the place of those that are there.
   *
   * @param skipFaulty leaves faulty lines out; otherwise one of them refuses all
   * @param version of the section that was read
   */
  public Outcome<SectionView> replace(
      CurrentUser user,
      UUID renewalId,
      String code,
      byte[] content,
      boolean skipFaulty,
      int version) {
    Outcome<RowsPreview> read = preview(user, renewalId, code, content);
    if (!read.isDone()) {
      return Outcome.refused(read.refusals());
    }
    if (!read.get().isGood() && !skipFaulty) {
      return Outcome.refused(Refusal.of("ROWS_FAULTY", Map.of("count", read.get().faultyLines())));
    }
    SectionView before = entries.read(user, renewalId, code);
    return entries.save(
        user, renewalId, code, before.answers().withRows(read.get().good()), version);
  }

  private static Outcome<List<CsvInput.Line>> lines(SectionRule section, byte[] content) {
    List<String> heads =
        section.columns().stream().filter(FieldRule::required).map(c -> c.name().ja()).toList();
    return TableInput.read(content, heads, section.atMost() * 2);
  }

  private RowsPreview preview(Applicant applicant, SectionRule section, List<CsvInput.Line> lines) {
    List<Map<String, String>> good = new ArrayList<>();
    List<RowsPreview.Fault> faults = new ArrayList<>();
    List<RowsPreview.Fault> warnings = new ArrayList<>();
    for (CsvInput.Line line : lines) {
      Map<String, String> row = row(section, line);
      List<LocalizedText> wrong = wrong(applicant, section, row);
      if (!wrong.isEmpty()) {
        wrong.forEach(message -> faults.add(new RowsPreview.Fault(line.number(), message)));
      } else if (good.size() == section.atMost()) {
        Problem many = Problem.of("TOO_MANY_ROWS", "max", section.atMost());
        LocalizedText message = check.issue(many, Issue.ROWS, section.name()).message();
        faults.add(new RowsPreview.Fault(line.number(), message));
      } else {
        good.add(row);
        identifiers.in(section, List.of(row)).stream()
            .map(issue -> new RowsPreview.Fault(line.number(), issue.message()))
            .forEach(warnings::add);
      }
    }
    return new RowsPreview(List.copyOf(good), List.copyOf(faults), List.copyOf(warnings));
  }

  private static Map<String, String> row(SectionRule section, CsvInput.Line line) {
    Map<String, String> row = new LinkedHashMap<>();
    for (FieldRule column : section.columns()) {
      String value = FieldValue.normal(column, line.get(column.name().ja()));
      String stored = column.type().hasOptions() ? chosen(column, value) : value;
      if (!stored.isEmpty()) {
        row.put(column.code(), stored);
      }
    }
    return row;
  }

  /** The option that a text begins with, such as 女性 with 女; the text itself where it is none. */
  private static String chosen(FieldRule column, String value) {
    String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
    return column.options().stream()
        .filter(o -> plain.startsWith(o.name().ja()) || plain.equalsIgnoreCase(o.name().en()))
        .map(FieldRule.Option::code)
        .findFirst()
        .orElse(plain);
  }

  private List<LocalizedText> wrong(
      Applicant applicant, SectionRule section, Map<String, String> row) {
    List<LocalizedText> wrong = new ArrayList<>();
    for (FieldRule column : section.columns()) {
      String value = row.get(column.code());
      Optional<Problem> problem =
          value == null ? Optional.empty() : FieldValue.unacceptable(column, value);
      problem
          .or(() -> FieldValue.lacking(column, row, value, applicant.renewal().activityPeriod()))
          .map(p -> check.issue(p, column.code(), column.name()).message())
          .ifPresent(wrong::add);
    }
    return wrong;
  }
}
