package jp.koshin.credit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import jp.koshin.certification.Certification;

/** What is calculated, on top of what, and what else could be. */
final class WhatIfHead extends Div {

  private static final long serialVersionUID = 1L;

  WhatIfHead(WhatIfPieces pieces, Draft begun) {
    addClassName("koshin-what-if-head");
    String programme = begun.entered().programme();
    Paragraph lead =
        new Paragraph(getTranslation(begun.base() == null ? "credit.lead" : "page.what-if.lead"));
    lead.addClassName("koshin-lead");
    Div links = new Div();
    links.addClassNames("koshin-actions", "koshin-no-print");
    for (Certification held : pieces.address().own()) {
      boolean shown = begun.base() != null && held.programme().equals(programme);
      if (!shown) {
        String name = pieces.programmes().get(held.programme()).name().in(getLocale());
        links.add(link("what-if?own=" + held.programme(), getTranslation("credit.own", name)));
      }
    }
    links.add(link("what-if?p=choose", getTranslation("credit.other-programme")));
    add(new H2(pieces.programmes().get(programme).name().in(getLocale())), lead, links);
  }

  private static Anchor link(String address, String text) {
    Anchor link = new Anchor(address, text);
    link.addClassName("koshin-download");
    return link;
  }
}
