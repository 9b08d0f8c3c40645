package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.koshin.access.CurrentUser;
import jp.koshin.member.Dues;
import jp.koshin.member.Members;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import org.springframework.stereotype.Component;

/**
 * The dues (会費) of a term, year by year; what is missing can be entered as paid today or as being
 * paid (手続中).
 */
final class DuesEditor extends Div {

  private static final long serialVersionUID = 1L;

  private final transient CurrentUser user;
  private final transient Members members;
  private final transient Clock clock;
  private final transient Period term;
  private final UUID memberId;
  private final UnorderedList years = new UnorderedList();

  @Component
  static class Factory {

    private final Members members;
    private final Clock clock;

    Factory(Members members, Clock clock) {
      this.members = members;
      this.clock = clock;
    }

    DuesEditor of(CurrentUser user, UUID memberId, Period term) {
      return new DuesEditor(user, memberId, term, members, clock);
    }
  }

  private DuesEditor(CurrentUser user, UUID memberId, Period term, Members members, Clock clock) {
    this.user = user;
    this.memberId = memberId;
    this.term = term;
    this.members = members;
    this.clock = clock;
    years.addClassName("koshin-requirements");
    add(new Span(getTranslation("desk.dues.title")), years);
    fill();
  }

  private void fill() {
    years.removeAll();
    List<Integer> underWay = members.duesUnderWay(memberId);
    List<Integer> paid = members.dues(memberId).stream().map(Dues::fiscalYear).toList();
    IntStream.rangeClosed(first(), Math.min(FiscalYear.of(term.to()).year(), now()))
        .forEach(year -> years.add(line(year, paid.contains(year), underWay.contains(year))));
  }

  /** A renewed term may begin later than this year, whose dues are owed all the same. */
  private int first() {
    return Math.min(FiscalYear.of(term.from()).year(), now());
  }

  private int now() {
    return FiscalYear.of(Tokyo.today(clock)).year();
  }

  /** Fills in anew; who works by keyboard stays at the year, whose button is gone. */
  private void fillAndStayAt(int year) {
    fill();
    years.getElement().getChild(year - first()).executeJs("this.focus()");
  }

  private ListItem line(int year, boolean paid, boolean underWay) {
    ListItem line =
        new ListItem(
            new Span(getTranslation("shared.fiscal-year", String.valueOf(year))),
            badge(paid, underWay));
    line.getElement().setAttribute("tabindex", "-1"); // for the focus to stay here
    if (!paid) {
      line.add(record(year), underWay ? notUnderWay(year) : underWay(year));
    }
    return line;
  }

  private Button record(int year) {
    return button(
        "desk.dues.record",
        year,
        () -> {
          members.recordDues(user, memberId, year, Tokyo.today(clock));
          Messages.done(getTranslation("desk.dues.recorded", String.valueOf(year)));
        });
  }

  private StatusBadge badge(boolean paid, boolean underWay) {
    if (paid) {
      return new StatusBadge(getTranslation("desk.dues.paid"), Tone.DONE);
    }
    return underWay
        ? new StatusBadge(getTranslation("desk.dues.under-way"), Tone.ACTIVE)
        : new StatusBadge(getTranslation("desk.dues.unpaid"), Tone.ATTENTION);
  }

  private Button underWay(int year) {
    return button(
        "desk.dues.record-under-way", year, () -> members.recordDuesUnderWay(user, memberId, year));
  }

  private Button notUnderWay(int year) {
    return button(
        "desk.dues.forget-under-way", year, () -> members.forgetDuesUnderWay(user, memberId, year));
  }

  private Button button(String textKey, int year, Runnable action) {
    String text = getTranslation(textKey);
    Button button =
        new Button(
            text,
            e -> {
              action.run();
              fillAndStayAt(year);
            });
    button.setAriaLabel(getTranslation("desk.dues.of", String.valueOf(year), text));
    button.setDisableOnClick(true);
    return button;
  }
}
