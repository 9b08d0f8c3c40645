package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.Function;
import jp.koshin.access.CurrentUser;
import jp.koshin.review.BulkDecisions;
import jp.koshin.review.BulkRun;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * How far the last common answer has come; at its end what passed, and what still needs eyes with
 * the reason of each. It is there again after leaving the page, until it is put away.
 */
final class BulkProgress extends Div {

  private static final long serialVersionUID = 1L;

  private final transient BulkDecisions bulk;
  private final transient CurrentUser user;
  private final transient Function<List<Refusal>, List<String>> sentences;
  private final transient Runnable finished;
  private transient @Nullable BulkRun run;

  /**
   * @param finished is told once when the run that is shown comes to its end
   */
  BulkProgress(
      BulkDecisions bulk,
      CurrentUser user,
      Function<List<Refusal>, List<String>> sentences,
      Runnable finished) {
    this.bulk = bulk;
    this.user = user;
    this.sentences = sentences;
    this.finished = finished;
    addClassName("koshin-bulk");
    getElement().setAttribute("role", "status");
    setVisible(false);
  }

  /** True while tasks are still being decided. */
  boolean isUnderWay() {
    return run != null && !run.finished();
  }

  /** Shows the user's last run, if its result was not put away. */
  void recall() {
    bulk.unseen(user).ifPresent(this::show);
  }

  /** Looks how far the run has come. */
  void look() {
    if (run != null && !run.finished()) {
      show(bulk.run(user, run.id()));
      if (!isUnderWay()) {
        finished.run();
      }
    }
  }

  void show(BulkRun shown) {
    run = shown;
    removeAll();
    add(shown.finished() ? result(shown) : progress(shown));
    setVisible(true);
  }

  private Div progress(BulkRun shown) {
    String word = getTranslation("desk.outcome." + shown.outcome());
    Span sentence =
        new Span(getTranslation("desk.bulk.progress", word, shown.seen(), shown.total()));
    ProgressBar bar = new ProgressBar(0, Math.max(1, shown.total()), shown.seen());
    bar.getElement().setAttribute("aria-label", sentence.getText());
    return new Div(sentence, bar);
  }

  private Note result(BulkRun shown) {
    String word = getTranslation("desk.outcome." + shown.outcome());
    Div text = new Div();
    String key = shown.left().isEmpty() ? "desk.bulk.passed" : "desk.bulk.passed-left";
    Span summary = new Span(getTranslation(key, shown.done(), word, shown.left().size()));
    summary.addClassName("koshin-bulk-summary");
    text.add(summary);
    if (!shown.left().isEmpty()) {
      UnorderedList list = new UnorderedList();
      shown.left().forEach(left -> list.add(line(left)));
      text.add(list);
    }
    Button close = new Button(getTranslation("desk.bulk.put-away"), e -> putAway());
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    text.add(close);
    return new Note(shown.left().isEmpty() ? Tone.DONE : Tone.ATTENTION, text);
  }

  private ListItem line(BulkRun.Left left) {
    RouterLink link = new RouterLink(left.caseNumber(), CaseView.class, left.caseId().toString());
    return new ListItem(
        link,
        new Span(left.memberName()),
        new Span(String.join(" ", sentences.apply(left.reasons()))));
  }

  private void putAway() {
    if (run != null) {
      bulk.putAway(user, run.id());
    }
    run = null;
    setVisible(false);
  }
}
