package jp.koshin.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.koshin.renewal.SeasonProgress;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.Window;

/**
 * Applications handed in on each day of the window, as bars; the sum and the busiest day in words.
 */
final class SubmissionChart extends Div {

  private static final long serialVersionUID = 1L;
  private static final int FULL = 100;
  private static final int MOST_DAYS = 120;

  SubmissionChart(Window window, List<SeasonProgress.Day> days) {
    addClassName("koshin-card");
    int sum = days.stream().mapToInt(SeasonProgress.Day::count).sum();
    int most = days.stream().mapToInt(SeasonProgress.Day::count).max().orElse(0);
    String words = getTranslation("desk.progress.sum", sum, most);
    add(new Span(words), bars(window, days, most, words), axis(window));
  }

  private static Div bars(Window window, List<SeasonProgress.Day> days, int most, String words) {
    Map<LocalDate, Integer> counts = new HashMap<>();
    days.forEach(day -> counts.put(day.date(), day.count()));
    Div bars = new Div();
    bars.addClassName("koshin-bars");
    bars.getElement().setAttribute("role", "img");
    bars.getElement().setAttribute("aria-label", words);
    LocalDate first = Tokyo.dateOf(window.opens());
    LocalDate last = Tokyo.dateOf(window.closes().minusMillis(1));
    long length = Math.min(MOST_DAYS, ChronoUnit.DAYS.between(first, last) + 1);
    for (LocalDate day = first; day.isBefore(first.plusDays(length)); day = day.plusDays(1)) {
      int count = counts.getOrDefault(day, 0);
      Div bar = new Div();
      bar.setHeight((most == 0 ? 0 : count * FULL / most) + "%");
      bar.setTitle(day + "　" + count);
      bars.add(bar);
    }
    return bars;
  }

  private static Div axis(Window window) {
    Div axis =
        new Div(
            new Span(Moments.date(window.opens())),
            new Span(Moments.date(window.closes().minusMillis(1))));
    axis.addClassName("koshin-bars-axis");
    return axis;
  }
}
