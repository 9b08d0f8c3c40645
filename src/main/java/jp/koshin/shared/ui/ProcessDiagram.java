package jp.koshin.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Collection;
import java.util.List;

/** The BPMN diagram of a case, with a token where it stands. */
@Tag("koshin-process")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./koshin-process.js")
public final class ProcessDiagram extends Component implements HasSize, HasStyle {

  private static final long serialVersionUID = 1L;

  private final String bpmnXml;
  private final List<String> active;

  /**
   * @param bpmnXml the model with its diagram
   * @param active ids of the activities that wait; none when the process has ended
   */
  public ProcessDiagram(String bpmnXml, Collection<String> active) {
    this.bpmnXml = bpmnXml;
    this.active = List.copyOf(active);
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", getTranslation("shared.process"));
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    getElement()
        .executeJs(
            "this.show($0, $1.split(' ').filter(id => id), $2, $3)",
            bpmnXml,
            String.join(" ", active),
            getTranslation("shared.process.now", "{0}"),
            getTranslation("shared.process.ended"));
  }
}
