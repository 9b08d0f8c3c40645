package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
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
    int now = FiscalYear.of(Tokyo.today(clock)).year();
    // a renewed term may begin later than this year, whose dues are owed all the same
    int first = Math.min(FiscalYear.of(term.from()).year(), now);
    IntStream.rangeClosed(first, Math.min(FiscalYear.of(term.to()).year(), now))
        .forEach(year -> years.add(line(year, paid.contains(year), underWay.contains(year))));
  }

  private ListItem line(int year, boolean paid, boolean underWay) {
    ListItem line =
        new ListItem(
            new Span(getTranslation("shared.fiscal-year", String.valueOf(year))),
            badge(paid, underWay));
    if (!paid) {
      LocalDate today = Tokyo.today(clock);
      Button record =
          new Button(
              getTranslation("desk.dues.record"),
              e -> {
                members.recordDues(user, memberId, year, today);
                Messages.done(getTranslation("desk.dues.recorded", String.valueOf(year)));
                fill();
              });
      record.setDisableOnClick(true);
      line.add(record, underWay ? notUnderWay(year) : underWay(year));
    }
    return line;
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
        "desk.dues.record-under-way", () -> members.recordDuesUnderWay(user, memberId, year));
  }

  private Button notUnderWay(int year) {
    return button(
        "desk.dues.forget-under-way", () -> members.forgetDuesUnderWay(user, memberId, year));
  }

  private Button button(String textKey, Runnable action) {
    Button button =
        new Button(
            getTranslation(textKey),
            e -> {
              action.run();
              fill();
            });
    button.setDisableOnClick(true);
    return button;
  }
}
