package jp.koshin.application.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jp.koshin.application.ApplicationView;
import jp.koshin.application.SectionState;
import jp.koshin.application.SectionView;
import jp.koshin.programme.SectionKind;
import jp.koshin.programme.SectionRule;
import jp.koshin.shared.Formats;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;

/** The documents of an application, each with its state and the time of its last change. */
final class DocumentList extends UnorderedList {

  private static final long serialVersionUID = 1L;

  private final transient ApplicationView application;

  DocumentList(ApplicationView application) {
    this.application = application;
    addClassName("koshin-documents");
    application.rule().sections().forEach(section -> add(line(section)));
  }

  /** In the order of the form, those that are not for this applicant among them. */
  private ListItem line(SectionRule rule) {
    return application.sections().stream()
        .filter(section -> section.rule().code().equals(rule.code()))
        .map(this::line)
        .findFirst()
        .orElseGet(() -> excluded(rule));
  }

  private ListItem excluded(SectionRule section) {
    String word = getTranslation("application.state.EXCLUDED");
    return new ListItem(
        new Span(section.name().in(getLocale())), new StatusBadge(word, Tone.NEUTRAL));
  }

  private ListItem line(SectionView section) {
    String name = section.rule().name().in(getLocale());
    Anchor link =
        new Anchor(
            "applications/" + application.renewal().id() + "/" + section.rule().code(), name);
    ListItem line = new ListItem(link, state(section), changed(section));
    if (application.editable()
        && section.state() != SectionState.UNREGISTERED
        && !section.issues().isEmpty()) {
      Span missing = new Span(getTranslation("application.missing", section.issues().size()));
      missing.addClassName("koshin-document-missing");
      line.add(missing);
    }
    return line;
  }

  private StatusBadge state(SectionView section) {
    if (section.exam() != null) {
      return ExamState.of(section.exam(), this);
    }
    if (section.rule().kind() == SectionKind.LEDGER) {
      return new StatusBadge(getTranslation("application.state.LEDGER"), Tone.NEUTRAL);
    }
    SectionState state = section.shownAs();
    boolean optional = state == SectionState.UNREGISTERED && !section.rule().required();
    String word = word(state);
    return new StatusBadge(
        optional ? word + getTranslation("application.optional") : word,
        tone(section, state, optional));
  }

  private String word(SectionState state) {
    return application
        .word(state)
        .map(own -> own.in(getLocale()))
        .orElseGet(() -> getTranslation("application.state." + state));
  }

  private static Tone tone(SectionView section, SectionState state, boolean optional) {
    if (optional) {
      return Tone.NEUTRAL;
    }
    return switch (state) {
      case UNREGISTERED -> Tone.ATTENTION;
      case IN_PROGRESS -> section.isComplete() ? Tone.DONE : Tone.ACTIVE;
      case REGISTERED -> Tone.DONE;
    };
  }

  private Span changed(SectionView section) {
    Span changed =
        new Span(
            section.changedAt() == null
                ? ""
                : getTranslation("application.changed", Formats.instant(section.changedAt())));
    changed.addClassName("koshin-soft");
    return changed;
  }
}
