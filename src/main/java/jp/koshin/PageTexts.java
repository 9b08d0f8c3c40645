package jp.koshin;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import jp.koshin.shared.Texts;
import org.springframework.stereotype.Component;

/** Gives the pages the texts of the modules' bundles. */
@Component
class PageTexts implements I18NProvider {

  private static final long serialVersionUID = 1L;

  private final transient Texts texts;

  PageTexts(Texts texts) {
    this.texts = texts;
  }

  @Override
  public List<Locale> getProvidedLocales() {
    return Languages.ALL;
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... params) {
    return texts.get(key, locale, params);
  }
}
