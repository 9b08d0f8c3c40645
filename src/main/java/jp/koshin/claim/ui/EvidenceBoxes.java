package jp.koshin.claim.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.EvidenceKind;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.ErrorSummary.Problem;
import org.jspecify.annotations.Nullable;

/** What evidence the kind of the activity asks for: a box each, kept while the kind stays. */
final class EvidenceBoxes extends Div {

  private static final long serialVersionUID = 1L;

  private final transient ClaimDraft draft;
  private final transient Texts texts;
  private final transient Runnable changed;
  private final Map<String, EvidenceBox> boxes = new LinkedHashMap<>();
  private @Nullable ActivityKind shown;

  EvidenceBoxes(ClaimDraft draft, Texts texts, Runnable changed) {
    this.draft = draft;
    this.texts = texts;
    this.changed = changed;
  }

  /** Those that a kind asks for; none while it is not chosen. */
  void show(@Nullable ActivityKind kind) {
    if (kind == shown) {
      return;
    }
    shown = kind;
    boxes.clear();
    removeAll();
    asked().forEach(this::add);
  }

  private void add(EvidenceKind kind) {
    if (boxes.isEmpty()) {
      addClassName("koshin-stack");
      add(new H2(getTranslation("shared.evidence")));
    }
    EvidenceBox box = new EvidenceBox(kind, draft, texts, changed);
    boxes.put(kind.code(), box);
    add(box);
  }

  private List<EvidenceKind> asked() {
    return shown == null ? List.of() : draft.edition().evidenceFor(shown);
  }

  /** The box of a kind of evidence; null where it is not asked for. */
  @Nullable EvidenceBox box(@Nullable String code) {
    return boxes.get(code);
  }

  /** Kinds that must be there and are not. */
  List<Problem> missing() {
    return asked().stream()
        .filter(kind -> kind.required() && draft.of(kind.code()).isEmpty())
        .map(
            kind ->
                new Problem(
                    getTranslation("page.claim.missing-evidence", kind.name().in(getLocale())),
                    boxes.get(kind.code()),
                    null))
        .toList();
  }
}
