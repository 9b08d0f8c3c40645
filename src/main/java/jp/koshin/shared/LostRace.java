package jp.koshin.shared;

/**
 * Somebody else was first. The transaction rolls back; the caller shows {@link #code()} and what
 * stands now.
 */
public class LostRace extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code one of the stable codes of a race: {@code ALREADY_SUBMITTED}, {@code
   *     ALREADY_DECIDED}, {@code STALE_VERSION}, {@code DUPLICATE_CREDIT}
   */
  public LostRace(String code, Object what) {
    super(code + " " + what);
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** What the user is told. */
  public Refusal refusal() {
    return Refusal.of(code);
  }
}
