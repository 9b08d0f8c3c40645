package jp.koshin.renewal.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.koshin.programme.Edition;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.renewal.RenewalView;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What the society itself says about a renewal at this moment, as its rules print it. */
final class SocietyWords {

  private static final String SHORT_OF_CREDITS = "TOTAL_CREDITS";

  private SocietyWords() {}

  /**
   * @param renewal the one at hand, or null where none is open
   * @return nothing where the society says nothing
   */
  static Optional<Note> of(Edition edition, @Nullable RenewalView renewal, Locale locale) {
    List<Paragraph> said =
        keys(renewal).stream()
            .filter(edition.texts()::containsKey)
            .map(key -> new Paragraph(edition.text(key).in(locale)))
            .toList();
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(new Note(Tone.NEUTRAL, said.toArray(Paragraph[]::new)));
  }

  private static List<String> keys(@Nullable RenewalView renewal) {
    if (renewal == null) {
      return List.of("renewal.closed");
    }
    if (!renewal.bars().isEmpty()) {
      return List.of("renewal.deferral");
    }
    if (renewal.status().isEditable()) {
      return beforeHandingIn(renewal);
    }
    if (renewal.reinstating() && renewal.status() == RenewalStatus.NOT_RENEWED) {
      return List.of("renewal.reinstatement");
    }
    return switch (renewal.status()) {
      case SUBMITTED, IN_REVIEW -> List.of("renewal.submitted", "renewal.review");
      case NOT_RENEWED, REJECTED -> List.of("renewal.lapse", "renewal.reinstatement");
      case AWAITING_DEFERRAL -> List.of("renewal.deferral");
      case LAPSED -> List.of("renewal.reinstatement");
      default -> List.of();
    };
  }

  private static List<String> beforeHandingIn(RenewalView renewal) {
    List<String> keys = new ArrayList<>(List.of("renewal.intro", "renewal.unsent"));
    if (renewal.fee() == null) {
      keys.add("renewal.fee");
    }
    boolean shortOfCredits =
        renewal.requirements().missing().stream().anyMatch(r -> r.code().equals(SHORT_OF_CREDITS));
    if (shortOfCredits) {
      keys.add("renewal.shortage");
    }
    if (renewal.status() == RenewalStatus.PREPARING) {
      keys.add("renewal.paper");
      keys.add(renewal.reinstating() ? "renewal.reinstatement" : "renewal.lapse");
    }
    return keys;
  }
}
