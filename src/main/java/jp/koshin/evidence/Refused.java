package jp.koshin.evidence;

import jp.koshin.shared.Refusal;

/** Ends the inspection of a file with the reason; never leaves this module. */
final class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  Refused(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  Refused(String code) {
    this(Refusal.of(code));
  }

  Refusal refusal() {
    return refusal;
  }
}
