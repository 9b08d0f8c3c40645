package jp.koshin.application.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jp.koshin.application.ApplicationView;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Tone;

/** Reminds staff that they write for a member. */
final class ProxyNote extends Div {

  private static final long serialVersionUID = 1L;

  ProxyNote(ApplicationView application) {
    add(
        new Note(
            Tone.ATTENTION,
            new Paragraph(getTranslation("application.proxy", application.applicant()))));
  }
}
