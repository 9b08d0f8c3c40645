package jp.koshin.renewal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jp.koshin.renewal.Reopening;
import jp.koshin.shared.Formats;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Tone;

/** Up to when a renewal is put off, and when it is received again. */
final class ReopeningNote extends Div {

  private static final long serialVersionUID = 1L;

  ReopeningNote(Reopening reopening) {
    String until =
        getTranslation("page.renewal.put-off." + reopening.status(), reopening.until().toString());
    String then =
        getTranslation(
            "page.renewal.reopens." + reopening.notice(),
            String.valueOf(reopening.applicationYear()),
            Formats.window(reopening.window()));
    add(new Note(Tone.ACTIVE, new Paragraph(until), new Paragraph(then)));
  }
}
