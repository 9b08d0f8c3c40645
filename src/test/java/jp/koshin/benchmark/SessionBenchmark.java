package jp.koshin.benchmark;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.claim.ClaimLoad;
import jp.koshin.claim.ClaimSituations;
import jp.koshin.ui.Browserless;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What a session keeps on the heap whose user has a page open: the inbox with fifty rows and a task
 * beside them, against the small page of absences in the same frame and against nothing at all.
 * Prints a table.
 */
public final class SessionBenchmark {

  private static final int SESSIONS = 100;
  private static final int WARM_UP = 5;
  private static final int TASKS = 200;
  private static final double KILOBYTE = 1024;

  /** The page with nothing in it. */
  @AnonymousAllowed
  public static final class Empty extends Div {
    private static final long serialVersionUID = 1L;
  }

  private SessionBenchmark() {}

  public static void main(String[] arguments) {
    // while it is developed, the framework remembers where each component was made
    System.setProperty("vaadin.productionMode", "true");
    try (ConfigurableApplicationContext context = EmptyProduct.start()) {
      ClaimLoad load = new ClaimLoad(context);
      for (int i = 0; i < TASKS; i++) {
        ClaimLoad.Prepared claim = load.draft();
        load.addEvidence(claim);
        load.submit(claim);
      }
      CurrentUser reviewer = new ClaimSituations(context).staff(Role.REVIEWER);
      Browserless.Server server = Browserless.server(context);
      System.out.println("| page | KB a session |");
      System.out.println("|---|---|");
      double empty = print(server, reviewer, "empty", SessionBenchmark::empty);
      double small = print(server, reviewer, "absences", ui -> ui.navigate("absences"));
      double inbox = print(server, reviewer, "inbox", ui -> ui.navigate("inbox"));
      System.out.printf(
          Locale.ROOT,
          "inbox: %.1f times the absences, %.0f times nothing%n",
          inbox / small,
          inbox / empty);
    }
  }

  private static void empty(UI ui) {
    RouteConfiguration.forSessionScope().setRoute("empty", Empty.class);
    ui.navigate("empty");
  }

  private static double print(
      Browserless.Server server, CurrentUser user, String name, Consumer<UI> page) {
    open(server, user, page, WARM_UP);
    double before = LiveHeap.used();
    List<VaadinSession> open = open(server, user, page, SESSIONS);
    double each = (LiveHeap.used() - before) * KILOBYTE / open.size();
    System.out.printf(Locale.ROOT, "| %s | %.0f |%n", name, each);
    return each;
  }

  private static List<VaadinSession> open(
      Browserless.Server server, CurrentUser user, Consumer<UI> page, int sessions) {
    List<VaadinSession> open = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      open.add(server.open(user, page));
    }
    return open;
  }
}
