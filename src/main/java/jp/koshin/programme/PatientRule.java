package jp.koshin.programme;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a section treats what it holds about patients.
 *
 * @param keptYears years after the decision for which it is kept, then it is deleted; null for good
 * @param identifiers what in its texts looks as if it named a patient
 */
public record PatientRule(@Nullable Integer keptYears, List<Identifier> identifiers) {

  /**
   * Something that may identify a patient. Whoever writes it is warned, and not kept from it: a
   * figure may be a dose.
   *
   * @param pattern found anywhere in a text, full-width signs read as half-width ones
   * @param name what it looks like
   */
  public record Identifier(Pattern pattern, LocalizedText name) {

    public boolean isIn(String text) {
      return pattern.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find();
    }
  }

  public PatientRule {
    identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
  }
}
