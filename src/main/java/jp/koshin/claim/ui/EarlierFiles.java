package jp.koshin.claim.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.shared.Formats;

/** Lets one of the member's earlier files be chosen, by its first page, name and day. */
final class EarlierFiles extends Dialog {

  private static final long serialVersionUID = 1L;

  EarlierFiles(List<EvidenceFile> files, Consumer<EvidenceFile> chosen) {
    setHeaderTitle(getTranslation("page.claim.evidence.earlier.title"));
    Div list = new Div();
    list.addClassName("koshin-thumbs");
    files.forEach(file -> list.add(thumb(file, chosen)));
    add(list);
    getFooter().add(new Button(getTranslation("shared.cancel"), e -> close()));
  }

  private Div thumb(EvidenceFile file, Consumer<EvidenceFile> chosen) {
    Image picture =
        new Image(
            "/files/evidence/" + file.id() + "/pages/1.png",
            getTranslation("shared.evidence.picture", file.name(), 1));
    Span day = new Span(Formats.instant(file.uploadedAt()));
    day.addClassName("koshin-soft");
    Button use =
        new Button(
            getTranslation("page.claim.evidence.earlier.use"),
            e -> {
              close();
              chosen.accept(file);
            });
    use.setAriaLabel(getTranslation("page.claim.evidence.earlier.use-file", file.name()));
    Div thumb = new Div(picture, new Span(file.name()), day, use);
    thumb.addClassName("koshin-thumb");
    return thumb;
  }
}
