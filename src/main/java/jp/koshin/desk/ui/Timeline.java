package jp.koshin.desk.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.koshin.audit.HistoryEntry;

/** What happened to a case, the newest first: when, what, by whom, with its figures. */
final class Timeline extends OrderedList {

  private static final long serialVersionUID = 1L;
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

  private final transient Map<String, String> words;

  /**
   * @param words names of the codes that figures may hold, in the user's language
   */
  Timeline(List<HistoryEntry> entries, Map<String, String> words) {
    this.words = words;
    addClassName("koshin-timeline");
    for (int i = entries.size() - 1; i >= 0; i--) {
      add(line(entries.get(i)));
    }
  }

  private ListItem line(HistoryEntry entry) {
    Span at = new Span(Moments.minute(entry.at()));
    at.addClassName("koshin-timeline-at");
    Span what = new Span(getTranslation("audit." + entry.action()));
    what.addClassName("koshin-timeline-what");
    Span who = new Span(entry.actorName());
    who.addClassName("koshin-soft");
    ListItem line = new ListItem(at, what, who);
    String figures = figures(entry.details());
    if (!figures.isEmpty()) {
      Span details = new Span(figures);
      details.addClassName("koshin-timeline-details");
      line.add(details);
    }
    return line;
  }

  /** Only what has a name in the user's language is shown: identifiers stay in the record. */
  private String figures(Map<String, Object> details) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Object> detail : details.entrySet()) {
      String key = "audit.detail." + detail.getKey();
      String name = getTranslation(key);
      if (!name.equals(key) && detail.getValue() != null) {
        text.append(text.isEmpty() ? "" : "、").append(name).append(' ');
        text.append(word(detail.getValue()));
      }
    }
    return text.toString();
  }

  /** Instants are kept in UTC and shown in Japan's time. */
  private String word(Object value) {
    String text = value.toString();
    return INSTANT.matcher(text).matches()
        ? Moments.minute(Instant.parse(text))
        : words.getOrDefault(text, text);
  }
}
