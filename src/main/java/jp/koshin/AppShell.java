package jp.koshin;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
import com.vaadin.flow.theme.Theme;

/** Theme and head of every page. One bundle for all pages: none waits for a piece of its own. */
@Theme("koshin")
@LoadDependenciesOnStartup
public class AppShell implements AppShellConfigurator {

  private static final long serialVersionUID = 1L;

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addMetaTag("theme-color", "#1F4E8C");
    settings.addMetaTag("format-detection", "telephone=no");
    settings.addFavIcon("icon", "icons/koshin.svg", "any");
  }
}
