package jp.koshin.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of an application.
 *
 * @param name as printed beside it and in its messages
 * @param group heading under which it stands, or null; equal ones follow each other
 * @param required whether the section is incomplete without it
 * @param requiredWhen another field's option that makes it required, or null
 * @param max longest text in characters as the reader sees them, or null
 * @param least smallest figure, or null
 * @param most largest figure, or null
 * @param options of a choice
 * @param prefill what it is filled with; such a field is not typed
 * @param within whether its day must lie in the activity period
 * @param notBefore the field of a day or month that this one must not come before, or null
 */
public record FieldRule(
    String code,
    FieldType type,
    LocalizedText name,
    @Nullable LocalizedText hint,
    @Nullable LocalizedText group,
    boolean required,
    @Nullable RequiredWhen requiredWhen,
    @Nullable Integer max,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most,
    List<Option> options,
    @Nullable RosterFact prefill,
    @Nullable Within within,
    @Nullable String notBefore) {

  /** What a day of a field is measured against. */
  public enum Within {
    ACTIVITY_PERIOD
  }

  /** One of the answers that a choice allows. */
  public record Option(String code, LocalizedText name) {}

  /** Another field of the section, and its answer that makes this one required. */
  public record RequiredWhen(String field, String is) {}

  public FieldRule {
    options = options == null ? List.of() : List.copyOf(options);
  }

  public Optional<Option> option(String value) {
    return options.stream().filter(o -> o.code().equals(value)).findFirst();
  }

  /** Whether the applicant types it. */
  public boolean isTyped() {
    return prefill == null;
  }
}
