package jp.koshin.renewal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.Window;

/** The reception windows (受付期間) of all programmes as the societies print them. */
public final class PrintedWindows {

  /** Programme, opening and closing of an application year; the last ones close with the year. */
  public static final String JSH_SPECIALIST = "jsh-specialist, 11-01T00:00, +01-01T00:00";

  public static final String JSH_SUPERVISOR = "jsh-supervisor, 11-01T00:00, +01-01T00:00";
  public static final String JSPM_SPECIALIST = "jspm-specialist, 09-01T00:00, 10-01T00:00";
  public static final String JSPM_CERTIFIED = "jspm-certified, 09-01T00:00, 10-01T00:00";
  public static final String JSOG_SPECIALIST = "jsog-specialist, 04-01T00:00, 06-01T00:00";
  public static final String JSMO_SPECIALIST = "jsmo-specialist, 05-01T10:00, 07-31T00:00";
  public static final String JRS_DIAGNOSTIC = "jrs-diagnostic, 05-15T00:00, 07-01T00:00";
  public static final String JRS_THERAPY = "jrs-therapy, 05-15T00:00, 07-01T00:00";

  private PrintedWindows() {}

  public static Window in(int year, String opens, String closes) {
    return new Window(instant(year, opens), instant(year, closes));
  }

  private static Instant instant(int year, String printed) {
    boolean next = printed.startsWith("+");
    String day = next ? printed.substring(1) : printed;
    return LocalDateTime.parse((next ? year + 1 : year) + "-" + day).atZone(Tokyo.ZONE).toInstant();
  }

  /** Stands still at an instant. */
  public static Clock at(Instant instant) {
    return Clock.fixed(instant, Tokyo.ZONE);
  }
}
