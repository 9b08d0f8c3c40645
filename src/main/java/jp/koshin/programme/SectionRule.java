package jp.koshin.programme;

import java.util.List;
import java.util.Optional;
import jp.koshin.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A section of an application (申請書類).
 *
 * @param name as printed; a requirement {@code DOCUMENT} of this name asks for the section
 * @param hint the society's explanation, or null
 * @param required whether the application is incomplete without it
 * @param when members it is for; all conditions hold, none means everybody
 * @param lapsedOnly whether it is for those only who have lost the certification
 * @param fields single fields
 * @param columns fields of a row
 * @param atLeast the smallest number of rows
 * @param atMost the largest number of rows
 * @param rowName what one row is called, or null
 * @param groups boxes to tick
 * @param uploads files it asks for
 * @param credits how its rows earn credits before they are confirmed, or null
 * @param ledger what of the ledger it shows, or null
 * @param perCredit what rows of a case list are worth, or null
 * @param patients how a case list treats what it holds about patients, or null
 * @param print how its rows are printed, or null where they stand as on the page
 */
public record SectionRule(
    String code,
    SectionKind kind,
    LocalizedText name,
    @Nullable LocalizedText hint,
    boolean required,
    List<Condition> when,
    boolean lapsedOnly,
    List<FieldRule> fields,
    List<FieldRule> columns,
    int atLeast,
    int atMost,
    @Nullable LocalizedText rowName,
    List<BoxGroup> groups,
    List<UploadRule> uploads,
    @Nullable StatedCredits credits,
    @Nullable LedgerRule ledger,
    @Nullable PerCredit perCredit,
    @Nullable PatientRule patients,
    @Nullable PrintRule print) {

  /**
   * Boxes under one heading; the answer to a box is stored by group and code.
   *
   * @param across how many stand beside each other on the form, or null where that is left open
   */
  public record BoxGroup(
      String code, LocalizedText name, @Nullable Integer across, List<FieldRule.Option> boxes) {

    /** Under which key the tick of a box is stored. */
    public String key(FieldRule.Option box) {
      return code + "." + box.code();
    }
  }

  /**
   * What a row states of an activity, to be confirmed by the review.
   *
   * @param event the meeting where all rows are of one, or null
   * @param date the column with the day
   * @param amount the column with the credits
   */
  public record StatedCredits(
      ActivityKind kind, String category, @Nullable String event, String date, String amount) {}

  /** So many rows are one credit of that category; whole credits only. */
  public record PerCredit(int rows, String category) {}

  /**
   * What of the ledger is shown.
   *
   * @param categories empty for all
   * @param counted the sentence that says of which days, {@code {from}} and {@code {to}}, or null
   * @param event what the column of the names is called, or null
   * @param facts what a tally says above its sums, in the printed order
   * @param columns the sums of a tally besides those of the categories, in the printed order
   */
  public record LedgerRule(
      Show show,
      List<String> categories,
      @Nullable LocalizedText counted,
      @Nullable LocalizedText event,
      List<TallyFact> facts,
      List<TallyColumn> columns) {

    public enum Show {
      /** Each entry. */
      ENTRIES,
      /** A tally (集計表): the sums of its columns, and what counts of each category. */
      TOTALS
    }

    public LedgerRule {
      categories = categories == null ? List.of() : List.copyOf(categories);
      facts = facts == null ? List.of() : List.copyOf(facts);
      columns = columns == null ? List.of() : List.copyOf(columns);
    }

    /** The sentence {@code counted} about the days of a period, or null. */
    public @Nullable LocalizedText counted(Period period) {
      return counted == null
          ? null
          : new LocalizedText(about(counted.ja(), period), about(counted.en(), period));
    }

    private static String about(String text, Period period) {
      return text.replace("{from}", period.from().toString())
          .replace("{to}", period.to().toString());
    }
  }

  /** A line of a tally, as printed. */
  public record TallyFact(RosterFact fact, LocalizedText name) {}

  /**
   * A column of a tally: what of the ledger is summed up in it, or the parts it is divided into.
   *
   * @param category null for any
   * @param kind null for any
   * @param tag such as {@code COURSE_SAFETY}, as requirements name it; null for any
   * @param parts empty where it is not divided
   */
  public record TallyColumn(
      LocalizedText name,
      @Nullable String category,
      @Nullable ActivityKind kind,
      @Nullable String tag,
      List<TallyColumn> parts) {

    public TallyColumn {
      parts = parts == null ? List.of() : List.copyOf(parts);
    }
  }

  /**
   * How rows stand on the printed form, where that differs from the page.
   *
   * @param columns in the order of the form
   * @param sum what the sum of the credits under them is called, or null
   */
  public record PrintRule(List<PrintColumn> columns, @Nullable LocalizedText sum) {
    public PrintRule {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A column of the printed form.
   *
   * @param column what it shows, or null where it is left to be filled in by hand
   */
  public record PrintColumn(@Nullable String column, LocalizedText name) {}

  public SectionRule {
    when = when == null ? List.of() : List.copyOf(when);
    fields = fields == null ? List.of() : List.copyOf(fields);
    columns = columns == null ? List.of() : List.copyOf(columns);
    groups = groups == null ? List.of() : List.copyOf(groups);
    uploads = uploads == null ? List.of() : List.copyOf(uploads);
  }

  public Optional<FieldRule> field(String field) {
    return fields.stream().filter(f -> f.code().equals(field)).findFirst();
  }

  public Optional<FieldRule> column(String column) {
    return columns.stream().filter(f -> f.code().equals(column)).findFirst();
  }

  public Optional<UploadRule> upload(String upload) {
    return uploads.stream().filter(u -> u.code().equals(upload)).findFirst();
  }

  /** Whether this box can be ticked here. */
  public boolean hasBox(String key) {
    return groups.stream().anyMatch(g -> g.boxes().stream().anyMatch(b -> g.key(b).equals(key)));
  }
}
