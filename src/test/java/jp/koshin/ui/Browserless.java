package jp.koshin.ui;

import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import java.security.Principal;
import java.util.Locale;
import java.util.function.Consumer;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.access.Users;
import kotlin.jvm.functions.Function0;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A browser without a browser: opens pages as a user, with the roles that the security chain would
 * give.
 */
public final class Browserless implements AutoCloseable {

  private static final Routes ROUTES = routes();

  private Browserless() {}

  /** Karibu's own search passes over the package-private pages. */
  private static Routes routes() {
    Routes routes = new Routes().autoDiscoverViews("jp.koshin");
    ClassPathScanningCandidateComponentProvider pages =
        new ClassPathScanningCandidateComponentProvider(false);
    pages.addIncludeFilter(new AnnotationTypeFilter(Route.class));
    pages.findCandidateComponents("jp.koshin").forEach(page -> routes.getRoutes().add(page(page)));
    routes.getErrorRoutes().removeIf(page -> page.getName().contains("Mock"));
    ClassPathScanningCandidateComponentProvider failures =
        new ClassPathScanningCandidateComponentProvider(false);
    failures.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
    failures.findCandidateComponents("jp.koshin").forEach(page -> addFailure(routes, page(page)));
    return routes;
  }

  @SuppressWarnings("unchecked")
  private static void addFailure(Routes routes, Class<? extends Component> page) {
    routes.getErrorRoutes().add((Class<? extends HasErrorParameter<?>>) page);
  }

  private static Class<? extends Component> page(BeanDefinition definition) {
    try {
      return Class.forName(definition.getBeanClassName()).asSubclass(Component.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Somebody who has not logged in, in Japanese. */
  public static Browserless nobody(ApplicationContext context) {
    SecurityContextHolder.clearContext();
    MockVaadin.setMockRequestFactory(FakeRequest::new);
    return open(context);
  }

  /** Logs somebody in, in Japanese; close it to log out. */
  public static Browserless as(ApplicationContext context, CurrentUser user) {
    SecurityContextHolder.getContext().setAuthentication(Users.authentication(user));
    MockVaadin.setMockRequestFactory(session -> new RequestOf(session, user));
    return open(context);
  }

  private static Browserless open(ApplicationContext context) {
    open(servlet(context));
    return new Browserless();
  }

  private static void open(MockSpringServlet servlet) {
    Locale.setDefault(Locale.JAPAN);
    MockVaadin.setup(UI::new, servlet);
    UI.getCurrent().setLocale(Locale.JAPANESE);
  }

  private static MockSpringServlet servlet(ApplicationContext context) {
    Function0<UI> uis = UI::new;
    return new MockSpringServlet(ROUTES, context, uis);
  }

  /** For those who keep several sessions open. */
  public static Server server(ApplicationContext context) {
    return new Server(servlet(context));
  }

  /** One server for several sessions. */
  public static final class Server {

    private final MockSpringServlet servlet;

    private Server(MockSpringServlet servlet) {
      this.servlet = servlet;
    }

    /** A session of a user with a page open, as it stands after the answer to the browser. */
    public VaadinSession open(CurrentUser user, Consumer<UI> page) {
      SecurityContextHolder.getContext().setAuthentication(Users.authentication(user));
      MockVaadin.setMockRequestFactory(session -> new RequestOf(session, user));
      Browserless.open(servlet);
      page.accept(UI.getCurrent());
      MockVaadin.clientRoundtrip();
      UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations();
      UI.getCurrent().getInternals().getStateTree().collectChanges(change -> {});
      return VaadinSession.getCurrent();
    }
  }

  @Override
  public void close() {
    MockVaadin.tearDown();
    MockVaadin.setMockRequestFactory(FakeRequest::new);
    SecurityContextHolder.clearContext();
  }

  private static final class RequestOf extends FakeRequest {

    private final CurrentUser user;

    RequestOf(FakeHttpSession session, CurrentUser user) {
      super(session);
      this.user = user;
    }

    @Override
    public Principal getUserPrincipal() {
      return user;
    }

    @Override
    public boolean isUserInRole(String role) {
      return user.has(Role.valueOf(role.replace("ROLE_", "")));
    }
  }
}
