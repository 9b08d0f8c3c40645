package jp.koshin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import java.util.Optional;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.notification.Notices;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.ui.DemoMark;
import jp.koshin.shared.ui.Page;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The frame of every page: skip link, name, navigation by role, language, log-out. Pages get it by
 * being routes; those that do without say {@code autoLayout = false}.
 */
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout implements AfterNavigationObserver {

  private static final long serialVersionUID = 1L;

  /**
   * A drawer that opens without moving, as it does while the page is still coming, holds the focus
   * before it can be seen; the library fails then. So it waits until the drawer is drawn.
   */
  private static final String FOCUS_IN_SIGHT =
      "const trap = this.__focusTrapController; const hold = trap.trapFocus.bind(trap);"
          + " const seen = drawer => { if (!this.drawerOpened) { return; }"
          + " if (getComputedStyle(drawer).visibility === 'hidden') {"
          + " requestAnimationFrame(() => seen(drawer)); } else { hold(drawer); } };"
          + " trap.trapFocus = seen;";

  private final transient AuthenticationContext authentication;
  private final SideNav nav = new SideNav();

  private final transient Accounts accounts;
  private final transient Notices notices;
  private final transient Programmes programmes;
  private final transient Optional<CurrentUser> user;
  private final Span unread = new Span();
  private final Footer foot = PublicFrame.foot(this);

  MainLayout(
      AuthenticationContext authentication,
      Users users,
      Accounts accounts,
      Notices notices,
      Programmes programmes,
      Environment environment) {
    this.authentication = authentication;
    this.accounts = accounts;
    this.notices = notices;
    this.programmes = programmes;
    this.user = users.find();
    String name = user.map(CurrentUser::displayName).orElse("");
    setPrimarySection(Section.NAVBAR);
    setDrawerOpened(false);
    boolean known = user.isPresent();
    addToNavbar(skipLink());
    if (known) {
      addToNavbar(toggle());
    }
    addToNavbar(brand());
    if (environment.acceptsProfiles(Profiles.of("demo"))) {
      addToNavbar(new DemoMark());
    }
    if (known) {
      addNavigation(name);
    } else {
      addClassName("koshin-public");
      addToNavbar(PublicFrame.head(this, language()));
    }
  }

  private void addNavigation(String name) {
    Span who = new Span(name);
    who.addClassName("koshin-who");
    addToNavbar(who);
    fillNavigation();
    Div drawer = new Div(nav, foot(name));
    drawer.addClassName("koshin-nav");
    addToDrawer(drawer);
  }

  private Anchor skipLink() {
    Anchor skip = new Anchor("#" + Page.MAIN_ID, getTranslation("shell.skip"));
    skip.setRouterIgnore(true);
    skip.addClassName("koshin-skip");
    skip.getElement()
        .executeJs(
            "this.addEventListener('click', e => { const m = document.getElementById($0);"
                + " if (m) { e.preventDefault(); m.focus(); } })",
            Page.MAIN_ID);
    return skip;
  }

  private DrawerToggle toggle() {
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel(getTranslation("shell.menu"));
    return toggle;
  }

  private Anchor brand() {
    Anchor brand = new Anchor(user.isPresent() ? "" : "what-if", "Koshin");
    brand.addClassName("koshin-brand");
    return brand;
  }

  private void fillNavigation() {
    nav.setLabel(getTranslation("shell.nav"));
    nav.setCollapsible(false);
    nav.getElement().setAttribute("aria-label", getTranslation("shell.nav"));
    boolean member = user.map(CurrentUser::memberId).isPresent();
    String society = user.map(CurrentUser::society).orElse(null);
    for (Navigation entry : Navigation.open(new AccessAnnotationChecker(), member)) {
      if (!entry.isOf(society, programmes)) {
        continue;
      }
      SideNavItem item =
          new SideNavItem(getTranslation(entry.textKey()), entry.route(), entry.icon().create());
      if (entry == Navigation.NOTICES) {
        unread.addClassName("koshin-count");
        item.setSuffixComponent(unread);
      }
      nav.addItem(item);
    }
  }

  private Div foot(String name) {
    Div foot = new Div(language());
    foot.addClassName("koshin-nav-foot");
    if (!name.isEmpty()) {
      Button logOut =
          new Button(
              getTranslation("shell.log-out"),
              VaadinIcon.SIGN_OUT.create(),
              e -> authentication.logout());
      logOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
      foot.addComponentAsFirst(new Span(name));
      foot.add(logOut);
    }
    return foot;
  }

  private Button language() {
    Locale other = Languages.other(getLocale());
    Button language =
        new Button(
            Languages.isJapanese(other) ? "日本語" : "English",
            VaadinIcon.GLOBE.create(),
            e -> {
              user.ifPresent(somebody -> accounts.speak(somebody, other));
              Languages.change(UI.getCurrent(), other);
            });
    language.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    language.getElement().setAttribute("lang", other.getLanguage());
    return language;
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    super.onAttach(attach);
    // what scrolls can be reached by the keyboard also where a page holds nothing else to reach
    getElement()
        .executeJs(
            "requestAnimationFrame(() => { const c = this.shadowRoot.querySelector('[content]');"
                + " if (c) { c.tabIndex = 0; } })");
    if (user.isEmpty()) {
      return;
    }
    getElement().executeJs(FOCUS_IN_SIGHT);
    getElement().executeJs("this.drawerOpened = !window.matchMedia('(max-width: 800px)').matches;");
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    if (user.isEmpty()) {
      // the page itself comes between head and foot
      getElement().appendChild(foot.getElement());
    }
    int count = user.map(CurrentUser::memberId).map(notices::unread).orElse(0);
    unread.setVisible(count > 0);
    unread.setText(String.valueOf(count));
    unread.getElement().setAttribute("title", getTranslation("shell.nav.unread", count));
    getElement()
        .executeJs("if (this.overlay) { this.drawerOpened = false; } window.scrollTo(0, 0);");
  }
}
