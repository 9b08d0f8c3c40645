package jp.koshin.claim.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import jp.koshin.claim.ClaimInput;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Edition;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Formats;
import jp.koshin.shared.ui.EvidencePane;
import jp.koshin.shared.ui.Facts;
import org.jspecify.annotations.Nullable;

/** What a claim says, to be read: the answers with their labels, and its evidence. */
final class ClaimAnswers extends Div {

  private static final long serialVersionUID = 1L;

  private final transient ClaimInput input;

  ClaimAnswers(ClaimInput input, Edition edition, List<EvidenceFile> evidence) {
    this.input = input;
    addClassName("koshin-stack");
    Facts facts = new Facts();
    ActivityKind kind = input.kind();
    if (kind != null) {
      facts.fact(getTranslation("page.claim.kind"), getTranslation("page.kind." + kind));
      ClaimFields.of(kind)
          .forEach(name -> facts.fact(getTranslation("page.claim." + name), shown(name)));
      if (input.credits() != null) {
        facts.fact(getTranslation("page.claim.requestedCredits"), Formats.credits(input.credits()));
      }
    }
    add(facts);
    if (!evidence.isEmpty()) {
      EvidencePane pane = new EvidencePane();
      pane.addClassName("koshin-evidence-read");
      pane.show(evidence.stream().map(file -> sheet(file, edition)).toList());
      add(pane);
    }
  }

  private EvidencePane.Sheet sheet(EvidenceFile file, Edition edition) {
    String kind =
        edition.evidenceKinds().stream()
            .filter(k -> k.code().equals(file.kind()))
            .map(k -> k.name().in(getLocale()))
            .findFirst()
            .orElse(file.kind());
    return new EvidencePane.Sheet(
        file.name(), kind, file.pages(), "/files/evidence/" + file.id() + "/pages/{n}.png");
  }

  private String shown(String name) {
    return switch (name) {
      case ClaimFields.DATE -> date();
      case ClaimFields.EVENT -> text(input.event());
      case ClaimFields.TITLE -> text(input.title());
      case ClaimFields.JOURNAL -> text(input.journal());
      case ClaimFields.LECTURE -> text(input.lecture());
      case ClaimFields.AUTHORSHIP -> choice(name, input.authorship());
      case ClaimFields.COURSE -> choice(name, input.course());
      case ClaimFields.DELIVERY -> choice(name, input.delivery());
      case ClaimFields.PEER_REVIEWED -> yesNo(!Boolean.FALSE.equals(input.peerReviewed()));
      case ClaimFields.RELATED -> yesNo(!Boolean.FALSE.equals(input.related()));
      case ClaimFields.PAID -> yesNo(Boolean.TRUE.equals(input.paid()));
      case ClaimFields.CORRECT_ANSWERS -> text(input.correctAnswers());
      case ClaimFields.MINUTES -> text(input.minutes());
      case ClaimFields.REQUESTED_CREDITS -> text(input.requestedCredits());
      case ClaimFields.CASES -> text(input.cases());
      default -> throw new IllegalArgumentException("field " + name);
    };
  }

  private String date() {
    return input.date() == null
        ? text(null)
        : getTranslation(
            "shared.date.read",
            input.date().toString(),
            String.valueOf(FiscalYear.of(input.date()).year()));
  }

  private String choice(String name, @Nullable Enum<?> value) {
    return value == null ? text(null) : getTranslation("page.claim." + name + "." + value);
  }

  private String yesNo(boolean yes) {
    return getTranslation(yes ? "page.yes" : "page.no");
  }

  private String text(@Nullable Object value) {
    return value == null ? getTranslation("page.claim.not-entered") : value.toString();
  }
}
