package jp.koshin.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Single-key shortcuts of a page. They never fire while a text is being typed or composed (Japanese
 * input), with a modifier held, or over an open dialog, and can be turned off.
 */
@Tag("koshin-shortcuts")
@JsModule("./koshin-shortcuts.js")
public final class Shortcuts extends Component {

  private static final long serialVersionUID = 1L;

  private final Map<String, Runnable> actions = new LinkedHashMap<>();
  private final Map<String, String> meanings = new LinkedHashMap<>();
  private boolean enabled = true;

  /**
   * Adds a key.
   *
   * @param key as the browser names it, lower case: {@code j}, {@code ?}, {@code enter}
   * @param meaning what it does, in the user's language
   */
  public Shortcuts on(String key, String meaning, Runnable action) {
    actions.put(key, action);
    meanings.put(key, meaning);
    return this;
  }

  /** Keys and what they do, in the order added. */
  public Map<String, String> meanings() {
    return Collections.unmodifiableMap(meanings);
  }

  public boolean isEnabled() {
    return enabled;
  }

  public void setEnabled(boolean on) {
    enabled = on;
    tell();
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    tell();
  }

  private void tell() {
    String keys = enabled ? String.join(" ", actions.keySet()) : "";
    getElement().executeJs("this.listenTo($0)", keys);
  }

  /** Runs the action of a key, as when it is pressed. */
  @ClientCallable
  public void pressed(String key) {
    Runnable action = enabled ? actions.get(key) : null;
    if (action != null) {
      action.run();
    }
  }
}
