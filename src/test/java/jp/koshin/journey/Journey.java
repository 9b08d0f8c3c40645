package jp.koshin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * What the journeys share: one browser, one application, and people of each role who come with a
 * window of their own.
 */
@JourneyTest
@ExtendWith(Journey.FailurePictures.class)
abstract class Journey {

  static final Path PICTURES = Path.of("target", "screenshots");

  static final class FailurePictures implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure)
        throws Throwable {
      ((Journey) test.getRequiredTestInstance())
          .takePictures(test.getRequiredTestMethod().getName());
      throw failure;
    }
  }

  private static final class Shared {
    static final Playwright PLAYWRIGHT = Browsers.playwright();
    static final Browser BROWSER = Browsers.launch(PLAYWRIGHT);

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }
  }

  @Autowired ApplicationContext context;
  @LocalServerPort private int port;

  private final List<Visitor> visitors = new ArrayList<>();
  People people;

  @BeforeEach
  void gather() {
    people = new People(context);
  }

  /** What everybody saw when a journey failed. */
  void takePictures(String name) {
    for (int i = 0; i < visitors.size(); i++) {
      visitors.get(i).picture("failed-" + name + "-" + i);
    }
  }

  /** A browser window of somebody who has not logged in. */
  Visitor stranger(Screen screen) {
    Visitor visitor = new Visitor(Shared.BROWSER, "http://localhost:" + port, screen);
    visitors.add(visitor);
    return visitor;
  }

  /** A browser window of somebody who has logged in. */
  Visitor visitor(Screen screen, String username) {
    Visitor visitor = stranger(screen);
    visitor.logIn(username, People.PASSWORD);
    return visitor;
  }

  @AfterEach
  void leave() {
    List<String> complaints = visitors.stream().flatMap(v -> v.complaints().stream()).toList();
    visitors.forEach(Visitor::close);
    visitors.clear();
    assertThat(complaints).as("what the browser's console complained of").isEmpty();
  }
}
