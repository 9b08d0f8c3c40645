package jp.koshin.start;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * The first class of the packaged application. The build compiles it for Java 8 once more, so that
 * an older Java can run it and say what is missing; everything else needs Java 17.
 */
public final class Launcher {

  static final int OLDEST = 17;

  private static final String REAL = "org.springframework.boot.loader.launch.JarLauncher";

  private Launcher() {}

  public static void main(String[] arguments) throws Throwable {
    String version = System.getProperty("java.specification.version");
    if (isTooOld(version)) {
      System.err.println(sentence(version, System.getProperty("java.home")));
      System.exit(1);
    }
    start(Class.forName(REAL).getMethod("main", String[].class), arguments);
  }

  private static void start(Method main, String[] arguments) throws Throwable {
    try {
      main.invoke(null, (Object) arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  /**
   * @param version as Java names itself: {@code 1.8}, {@code 11}, {@code 17}
   */
  static boolean isTooOld(String version) {
    String major = version.startsWith("1.") ? version.substring(2) : version;
    return Integer.parseInt(major.split("\\.")[0]) < OLDEST;
  }

  static String sentence(String version, String home) {
    return "Koshin needs Java "
        + OLDEST
        + " or later; this is Java "
        + version
        + " in "
        + home
        + ".";
  }
}
