package jp.koshin.programme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The written application of a renewal (申請書類): its sections and the steps in which they are handed
 * in.
 *
 * @param fixed when a complete section is called registered (登録済)
 * @param needs what the roster must know before the application opens
 * @param confirmed what the system confirms by the application being open at all
 * @param steps strictly in order; the next is locked until the former is complete
 * @param sections in the order in which they are listed
 * @param cover the cover of the printed form, or null for the product's own
 * @param texts the society's wording of the application's own buttons, questions and messages, by
 *     key; what is absent is said in the product's words
 */
public record ApplicationRule(
    Fixed fixed,
    List<RosterFact> needs,
    List<LocalizedText> confirmed,
    List<StepRule> steps,
    List<SectionRule> sections,
    @Nullable CoverRule cover,
    Map<String, LocalizedText> texts) {

  /** The moment from which a complete section is called registered. */
  public enum Fixed {
    /** As soon as nothing is missing in it. */
    REGISTRATION,
    /** When the whole application is completed; until then it is being entered (登録中). */
    COMPLETION
  }

  /**
   * What the society prints on the cover.
   *
   * @param documents the list of what is handed in, as printed
   */
  public record CoverRule(List<LocalizedText> documents, List<CoverField> fields) {
    public CoverRule {
      documents = List.copyOf(documents);
      fields = List.copyOf(fields);
    }
  }

  /**
   * A line of the cover.
   *
   * @param prefill what it shows, or null where it is left to be filled in by hand
   */
  public record CoverField(LocalizedText name, @Nullable RosterFact prefill) {}

  public ApplicationRule {
    fixed = fixed == null ? Fixed.REGISTRATION : fixed;
    needs = needs == null ? List.of() : List.copyOf(needs);
    confirmed = confirmed == null ? List.of() : List.copyOf(confirmed);
    steps = steps == null ? List.of() : List.copyOf(steps);
    sections = List.copyOf(sections);
    texts = texts == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  public Optional<SectionRule> section(String code) {
    return sections.stream().filter(s -> s.code().equals(code)).findFirst();
  }

  /** An upload of any section. */
  public Optional<UploadRule> upload(String code) {
    return sections.stream().flatMap(s -> s.upload(code).stream()).findFirst();
  }

  /** The society's wording, or null where it has none. */
  public @Nullable LocalizedText text(String key) {
    return texts.get(key);
  }
}
