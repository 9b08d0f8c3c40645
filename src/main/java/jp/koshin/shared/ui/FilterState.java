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

  /** Shows it in the address bar without leaving the page. */
  public void show(UI ui, String route) {
    String query = QueryParameters.simple(values).getQueryString();
    ui.getPage().getHistory().replaceState(null, query.isEmpty() ? route : route + "?" + query);
  }
}
