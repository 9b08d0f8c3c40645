package jp.koshin.document.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import jp.koshin.document.IssuedDocument;
import jp.koshin.shared.Formats;

/** The documents issued to a member; receipts are told apart by what was paid. */
final class IssuedList extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, String> feeNames;

  /**
   * @param feeNames what the member's fees are called, by their references
   */
  IssuedList(List<IssuedDocument> documents, Map<String, String> feeNames) {
    this.feeNames = feeNames;
    addClassName("koshin-card");
    add(new H2(getTranslation("page.card.documents")));
    if (documents.isEmpty()) {
      add(new Paragraph(getTranslation("page.card.documents.none")));
      return;
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("koshin-plain-list");
    documents.forEach(document -> list.add(new ListItem(link(document))));
    add(list);
  }

  private Anchor link(IssuedDocument document) {
    Anchor link =
        new Anchor(
            "/files/documents/" + document.id(),
            VaadinIcon.DOWNLOAD.create(),
            new Span(name(document) + " " + Formats.instant(document.createdAt())));
    link.setRouterIgnore(true);
    link.addClassName("koshin-download");
    return link;
  }

  private String name(IssuedDocument document) {
    String kind = getTranslation("page.document." + document.kind());
    String fee = feeNames.get(document.subject());
    return fee == null ? kind : getTranslation("page.document.of-fee", kind, fee);
  }
}
