package jp.koshin.shared;

import java.util.UUID;
import org.slf4j.MDC;

/**
 * Which case the thread works on, for the log. The engine says it of its steps by itself; here it
 * is said where a call or a page takes a case in hand. The end of the request takes it away.
 */
public final class CaseLog {

  /** The field of a structured line of the log; the engine uses the same. */
  public static final String FIELD = "caseId";

  private CaseLog() {}

  /** From now on the lines of this thread are about this case. */
  public static void about(UUID caseId) {
    MDC.put(FIELD, caseId.toString());
  }

  /** The work on any case has ended. */
  public static void end() {
    MDC.remove(FIELD);
  }
}
