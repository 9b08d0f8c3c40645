package jp.koshin.application.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import jp.koshin.access.CurrentUser;
import jp.koshin.application.ApplicationView;
import jp.koshin.application.Completion;
import jp.koshin.application.Shortfall;
import jp.koshin.programme.LocalizedText;
import jp.koshin.renewal.RenewalView;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.ErrorSummary;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import jp.koshin.valuation.RequirementResult;

/** What completing needs, and the button that completes the application for good. */
final class CompletionBox extends Div {

  private static final long serialVersionUID = 1L;

  private final transient ApplicationView application;
  private final transient RenewalView renewal;
  private final transient Completion completion;
  private final transient Texts texts;
  private final transient CurrentUser user;
  private final transient Runnable completed;
  private final ErrorSummary errors = new ErrorSummary();

  CompletionBox(
      ApplicationView application,
      RenewalView renewal,
      Completion completion,
      Texts texts,
      CurrentUser user,
      Runnable completed) {
    this.application = application;
    this.renewal = renewal;
    this.completion = completion;
    this.texts = texts;
    this.user = user;
    this.completed = completed;
    addClassName("koshin-card");
    addClassName("koshin-stack");
    setVisible(application.editable());
    add(new H2(word("shortfalls")), errors, requirements());
    Button complete = new Button(word("complete"), e -> check());
    complete.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions = new Div(complete);
    actions.addClassName("koshin-actions");
    add(actions);
  }

  /** In the society's words where it has any. */
  private String word(String key) {
    LocalizedText own = application.rule().text(key);
    return own == null ? getTranslation("application." + key) : own.in(getLocale());
  }

  private UnorderedList requirements() {
    UnorderedList list = new UnorderedList();
    list.addClassName("koshin-checklist");
    for (LocalizedText confirmed : application.rule().confirmed()) {
      list.add(requirement("met", Tone.DONE, confirmed));
    }
    for (RequirementResult requirement : renewal.requirements().requirements()) {
      list.add(
          renewal
              .underWay(requirement)
              .map(this::underWay)
              .orElseGet(() -> requirement(requirement)));
    }
    return list;
  }

  private ListItem requirement(RequirementResult result) {
    if (renewal.isAwaited(result)) {
      return requirement("awaited", Tone.ACTIVE, result.message());
    }
    return result.satisfied()
        ? requirement("met", Tone.DONE, result.message())
        : requirement("unmet", Tone.ATTENTION, result.message());
  }

  private ListItem requirement(String word, Tone tone, LocalizedText message) {
    return new ListItem(
        new StatusBadge(getTranslation("page.requirement." + word), tone),
        new Span(message.in(getLocale())));
  }

  private ListItem underWay(Refusal why) {
    return new ListItem(
        new StatusBadge(getTranslation("page.requirement.under-way"), Tone.ACTIVE),
        new Span(texts.of(why, getLocale())));
  }

  /** Everything at once, before anything is asked. */
  private void check() {
    List<Shortfall> shortfalls = completion.shortfalls(renewal);
    if (!shortfalls.isEmpty()) {
      show(shortfalls);
      return;
    }
    errors.clear();
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("application.confirm"));
    dialog.setText(word("question"));
    dialog.setCancelable(true);
    dialog.setCancelText(word("back"));
    dialog.setConfirmText(word("complete"));
    dialog.addConfirmListener(e -> complete());
    dialog.open();
  }

  private void complete() {
    Outcome<RenewalView> outcome = completion.complete(user, renewal.id());
    if (outcome.isDone()) {
      LocalizedText own = application.rule().text("finished");
      Messages.done(
          own == null
              ? getTranslation("page.renewal.received", outcome.get().number())
              : own.in(getLocale()));
      completed.run();
    } else {
      show(
          outcome.refusals().stream()
              .map(
                  r ->
                      new Shortfall(
                          new LocalizedText(texts.of(r, getLocale()), texts.of(r, getLocale())),
                          null))
              .toList());
    }
  }

  private void show(List<Shortfall> shortfalls) {
    List<ErrorSummary.Problem> problems = new ArrayList<>();
    for (Shortfall shortfall : shortfalls) {
      String address =
          shortfall.section() == null
              ? null
              : "applications/" + renewal.id() + "/" + shortfall.section();
      problems.add(new ErrorSummary.Problem(shortfall.message().in(getLocale()), null, address));
    }
    errors.show(problems);
  }
}
