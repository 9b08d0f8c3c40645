package jp.koshin.exam;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.certification.Certifications;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.CsvInput;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.TableInput;
import jp.koshin.shared.WrittenDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Results that the secretariat hands in as CSV or XLSX: 会員番号, 受験日, 合否, and 年度 where it is not that
 * of the day. Nothing is kept when a line is bad, unless told to leave such lines out.
 */
@Service
@Transactional
public class ExamImports {

  private static final String NUMBER = "会員番号";
  private static final String DAY = "受験日";
  private static final String VERDICT = "合否";
  private static final String YEAR = "年度";
  private static final int MOST = 5000;
  private static final Set<String> PASSED = Set.of("合格", "合", "○", "〇", "1", "PASS", "PASSED");
  private static final Set<String> FAILED = Set.of("不合格", "否", "×", "0", "FAIL", "FAILED");

  private final Exams exams;
  private final Members members;
  private final Certifications certifications;
  private final Programmes programmes;

  ExamImports(Exams exams, Members members, Certifications certifications, Programmes programmes) {
    this.exams = exams;
    this.members = members;
    this.certifications = certifications;
    this.programmes = programmes;
  }

  /** Reads a file without keeping anything; refused as {@link TableInput#read} refuses. */
  @Transactional(readOnly = true)
  public Outcome<ExamImport> preview(CurrentUser user, String programme, byte[] content) {
    String society = checked(user, programme);
    return TableInput.read(content, List.of(NUMBER, DAY, VERDICT), MOST)
        .map(lines -> new ExamImport(programme, lines(user, society, programme, lines)));
  }

  /**
   * What came of keeping a file.
   *
   * @param recorded results that were new or changed
   * @param unchanged results that were there already
   */
  public record Kept(int recorded, int unchanged) {}

  /**
   * Keeps the results of a file.
   *
   * @param skipBad leaves bad lines out; otherwise one bad line refuses all with EXAM_BAD_LINES
   */
  public Outcome<Kept> keep(CurrentUser user, String programme, byte[] content, boolean skipBad) {
    Outcome<ExamImport> read = preview(user, programme, content);
    if (!read.isDone()) {
      return Outcome.refused(read.refusals());
    }
    if (!read.get().isGood() && !skipBad) {
      return Outcome.refused(Refusal.of("EXAM_BAD_LINES", Map.of("bad", read.get().bad())));
    }
    int recorded = 0;
    int unchanged = 0;
    for (ExamImport.Line line : read.get().lines()) {
      if (line.member() != null && line.result() != null) {
        if (exams.record(user, line.member(), programme, line.result())) {
          recorded++;
        } else {
          unchanged++;
        }
      }
    }
    return Outcome.done(new Kept(recorded, unchanged));
  }

  private String checked(CurrentUser user, String programme) {
    String society = programmes.get(programme).society();
    if (!user.hasIn(society, Role.SECRETARIAT)) {
      throw new NotFound("programme", programme);
    }
    return society;
  }

  private List<ExamImport.Line> lines(
      CurrentUser user, String society, String programme, List<CsvInput.Line> lines) {
    Set<String> seen = new HashSet<>();
    return lines.stream().map(line -> line(user, society, programme, line, seen)).toList();
  }

  private ExamImport.Line line(
      CurrentUser user, String society, String programme, CsvInput.Line line, Set<String> seen) {
    List<Refusal> problems = new ArrayList<>();
    Optional<Member> member = members.byNumber(society, plain(line.get(NUMBER)));
    whyNot(user, programme, member).ifPresent(problems::add);
    Optional<LocalDate> day =
        WrittenDate.read(line.get(DAY)).filter(d -> !d.isAfter(exams.today()));
    if (day.isEmpty()) {
      problems.add(Refusal.of("EXAM_BAD_DAY"));
    }
    Optional<Boolean> passed = verdict(line.get(VERDICT));
    if (passed.isEmpty()) {
      problems.add(Refusal.of("EXAM_BAD_VERDICT"));
    }
    Optional<Integer> year = day.flatMap(d -> year(line.get(YEAR), d));
    if (day.isPresent() && year.isEmpty()) {
      problems.add(Refusal.of("EXAM_BAD_YEAR"));
    }
    if (member.isPresent() && !isFirst(member.get().number(), year, seen)) {
      problems.add(Refusal.of("EXAM_TWICE"));
    }
    ExamResult result =
        problems.isEmpty() ? new ExamResult(year.get(), passed.get(), day.get()) : null;
    return new ExamImport.Line(
        line.number(), line.get(NUMBER), member.orElse(null), result, List.copyOf(problems));
  }

  private Optional<Refusal> whyNot(CurrentUser user, String programme, Optional<Member> member) {
    if (member.isEmpty()) {
      return Optional.of(Refusal.of("EXAM_UNKNOWN_MEMBER"));
    }
    if (user.isMember(member.get().id())) {
      return Optional.of(Refusal.of("EXAM_OWN_RESULT"));
    }
    return certifications.of(member.get().id(), programme).isEmpty()
        ? Optional.of(Refusal.of("EXAM_NO_CERTIFICATION"))
        : Optional.empty();
  }

  /** Of the same year, however its line writes it; of any year where it says none. */
  private static boolean isFirst(String number, Optional<Integer> year, Set<String> seen) {
    boolean first = seen.add(number);
    return year.map(y -> seen.add(number + " " + y)).orElse(first);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  private static Optional<Boolean> verdict(String text) {
    String plain = plain(text).toUpperCase(Locale.ROOT);
    if (PASSED.contains(plain)) {
      return Optional.of(true);
    }
    return FAILED.contains(plain) ? Optional.of(false) : Optional.empty();
  }

  /** An exam is held in its year, or a year beside it where it was put off or brought forward. */
  private static Optional<Integer> year(String text, LocalDate day) {
    int held = FiscalYear.of(day).year();
    String plain = plain(text).replace("年度", "").strip();
    if (plain.isEmpty()) {
      return Optional.of(held);
    }
    return plain.matches("[0-9]{4}") && Math.abs(Integer.parseInt(plain) - held) <= 1
        ? Optional.of(Integer.valueOf(plain))
        : Optional.empty();
  }
}
