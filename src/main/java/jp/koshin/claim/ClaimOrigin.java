package jp.koshin.claim;

/**
 * Who entered a claim: the member, the secretariat for them (代理入力), a card reader, or an import.
 */
public enum ClaimOrigin {
  MEMBER,
  PROXY,
  CARD,
  IMPORT
}
