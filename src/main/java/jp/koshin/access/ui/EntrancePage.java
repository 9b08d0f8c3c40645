package jp.koshin.access.ui;

import com.vaadin.flow.component.html.Span;
import jp.koshin.shared.ui.DemoMark;
import jp.koshin.shared.ui.Page;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** A page in front of the login: narrow, in the middle, without navigation. */
abstract class EntrancePage extends Page {

  private static final long serialVersionUID = 1L;

  EntrancePage(String titleKey, Environment environment) {
    super(titleKey);
    addClassName("koshin-entrance");
    getStyle().set("max-width", "26rem").set("margin", "var(--lumo-space-xl) auto");
    Span brand = new Span("Koshin");
    brand.addClassName("koshin-brand");
    addComponentAsFirst(brand);
    if (environment.acceptsProfiles(Profiles.of("demo"))) {
      addComponentAtIndex(1, new DemoMark());
    }
  }
}
