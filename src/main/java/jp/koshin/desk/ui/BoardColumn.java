package jp.koshin.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.koshin.renewal.SeasonProgress;

/** One place of the season board: how many, how old the oldest is, and how many of each branch. */
final class BoardColumn extends Div {

  private static final long serialVersionUID = 1L;

  BoardColumn(String name, List<SeasonProgress.Stand> stands, Instant now) {
    addClassName("koshin-card");
    int total = stands.stream().mapToInt(SeasonProgress.Stand::count).sum();
    Span figure = new Span(String.valueOf(total));
    figure.addClassName("koshin-board-figure");
    add(new H2(name), figure);
    stands.stream()
        .map(SeasonProgress.Stand::oldest)
        .min(Comparator.naturalOrder())
        .ifPresent(oldest -> add(age(oldest, now)));
    Map<String, Integer> branches = new TreeMap<>();
    stands.forEach(s -> branches.merge(s.branch(), s.count(), Integer::sum));
    UnorderedList list = new UnorderedList();
    branches.forEach(
        (branch, count) -> list.add(new ListItem(new Span(branch), new Span("" + count))));
    list.setVisible(!branches.isEmpty());
    add(list);
  }

  private Span age(Instant oldest, Instant now) {
    long days = Math.max(0, Duration.between(oldest, now).toDays());
    Span age = new Span(getTranslation("desk.progress.oldest", days));
    age.addClassName("koshin-soft");
    return age;
  }
}
