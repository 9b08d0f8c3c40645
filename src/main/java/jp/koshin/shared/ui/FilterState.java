package jp.koshin.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a page keeps in its address, so that a link, back and reload bring the same view. */
public final class FilterState {

  private final Map<String, String> values = new LinkedHashMap<>();

  public static FilterState of(QueryParameters parameters) {
    FilterState state = new FilterState();
    parameters
        .getParameters()
        .keySet()
        .forEach(name -> parameters.getSingleParameter(name).ifPresent(v -> state.put(name, v)));
    return state;
  }

  /** Keeps a value; an empty one is left out. */
  public FilterState put(String name, String value) {
    if (value == null || value.isBlank()) {
      values.remove(name);
    } else {
      values.put(name, value);
    }
    return this;
  }

  /** The value of that name, empty where there is none. */
  public String get(String name) {
    return values.getOrDefault(name, "");
  }

  /** The address of a page in this state. */
  public String address(String route) {
    String query = QueryParameters.simple(values).getQueryString();
    return query.isEmpty() ? route : route + "?" + query;
  }

  /** True where the other one keeps the same. */
  public boolean isSameAs(FilterState other) {
    return values.equals(other.values);
  }

  /**
   * Shows it in the address bar without leaving the page. The browser's own history is told: the
   * router in the browser answers two changes at once by entering the page again, which takes away
   * the button that somebody is about to press.
   */
  public void show(UI ui, String route) {
    ui.getPage()
        .executeJs("window.history.replaceState(window.history.state, '', $0)", address(route));
  }
}
