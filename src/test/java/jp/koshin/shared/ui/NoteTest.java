package jp.koshin.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.junit.jupiter.api.Test;

class NoteTest {

  @Test
  void what_is_added_later_stands_under_what_the_note_says_not_beside_it() {
    Note note = new Note(Tone.NEUTRAL, new Paragraph("いま更新申請はできません。"));
    Anchor more = new Anchor("what-if", "試算する");
    note.add(more);
    assertThat(note.getChildren().count()).isEqualTo(2);
    assertThat(more.getParent()).isEqualTo(note.getChildren().skip(1).findFirst());
  }
}
