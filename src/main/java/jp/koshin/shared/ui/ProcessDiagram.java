package jp.koshin.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The BPMN diagram of a case, with a token where it stands and the times that are known. */
@Tag("koshin-process")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./koshin-process.js")
public final class ProcessDiagram extends Component implements HasSize, HasStyle {

  private static final long serialVersionUID = 1L;

  private final String bpmnXml;
  private final List<String> active;
  private final Map<String, String> times;

  /**
   * @param bpmnXml the model with its diagram
   * @param active ids of the activities that wait; none when the process has ended
   * @param times what is written beside an element, by its id
   */
  public ProcessDiagram(String bpmnXml, Collection<String> active, Map<String, String> times) {
    this.bpmnXml = bpmnXml;
    this.active = List.copyOf(active);
    this.times = Map.copyOf(times);
    getElement().setAttribute("role", "group");
    getElement().setAttribute("tabindex", "0"); // it scrolls, also by keys
    getElement().setAttribute("aria-label", getTranslation("shared.process"));
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    getElement()
        .executeJs(
            "this.show($0, $1.split(' ').filter(id => id), $2, $3, $4)",
            bpmnXml,
            String.join(" ", active),
            written(),
            getTranslation("shared.process.now", "{0}"),
            getTranslation("shared.process.ended"));
  }

  private JsonObject written() {
    JsonObject written = Json.createObject();
    times.forEach(written::put);
    return written;
  }
}
