package jp.koshin.claim;

/** Which way a valued claim takes: to a reviewer, or straight to the ledger. */
public enum ClaimRoute {
  REVIEW,
  LEDGER
}
