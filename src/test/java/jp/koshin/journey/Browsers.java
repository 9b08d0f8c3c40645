package jp.koshin.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a Chromium for the journeys: one on the path, one that Playwright fetched earlier, else
 * Debian's when root, else one that Playwright fetches now.
 */
public final class Browsers {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> PLAIN =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final long INSTALLATION_MINUTES = 10;

  private Browsers() {}

  /** A Playwright that fetches nothing by itself when a browser is installed. */
  public static Playwright playwright() {
    prepare();
    boolean installed = installed().isPresent();
    return Playwright.create(
        new Playwright.CreateOptions()
            .setEnv(installed ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
  }

  /** Starts the browser, without a window. */
  public static Browser launch(Playwright playwright) {
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions().setHeadless(true).setArgs(PLAIN);
    installed().ifPresent(options::setExecutablePath);
    return playwright.chromium().launch(options);
  }

  /** A Chromium of the system. */
  static Optional<Path> installed() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static synchronized void prepare() {
    boolean browser = installed().isPresent() || fetched();
    if (browser && japaneseFonts() || !root() || !onPath("apt-get")) {
      return;
    }
    run("apt-get", "update", "-q");
    if (!browser) {
      run("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium");
    }
    if (!japaneseFonts()) {
      run("apt-get", "install", "-y", "-q", "--no-install-recommends", "fonts-noto-cjk");
    }
  }

  private static boolean fetched() {
    Path cache =
        Optional.ofNullable(System.getenv("PLAYWRIGHT_BROWSERS_PATH"))
            .map(Path::of)
            .orElse(Path.of(System.getProperty("user.home"), ".cache", "ms-playwright"));
    try (Stream<Path> browsers = Files.list(cache)) {
      return browsers.anyMatch(one -> one.getFileName().toString().startsWith("chromium"));
    } catch (IOException noCache) {
      return false;
    }
  }

  /** Without one the pages show boxes, and the screenshots are worth nothing. */
  private static boolean japaneseFonts() {
    return Stream.of("/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts")
        .map(Path::of)
        .filter(Files::isDirectory)
        .anyMatch(Browsers::holdsJapanese);
  }

  private static boolean holdsJapanese(Path fonts) {
    try (Stream<Path> files = Files.walk(fonts)) {
      return files
          .map(file -> file.getFileName().toString().toLowerCase(Locale.ROOT))
          .anyMatch(name -> name.matches(".*(cjk|ipa|japan|hiragino|takao|notosansjp).*"));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static boolean onPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static void run(String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      if (!builder.start().waitFor(INSTALLATION_MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException("too slow: " + String.join(" ", command));
      }
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
