package jp.koshin.certification;

/** Where a certification stands: active, deferred (更新猶予), reserved (留保), lapsed (失効) or revoked. */
public enum CertificationStatus {
  ACTIVE,
  DEFERRED,
  RESERVED,
  LAPSED,
  REVOKED;

  /** Whether the holder may call themself a specialist. */
  public boolean isInForce() {
    return this == ACTIVE || this == DEFERRED || this == RESERVED;
  }
}
