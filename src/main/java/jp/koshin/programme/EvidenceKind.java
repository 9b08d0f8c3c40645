package jp.koshin.programme;

import java.util.Set;

/**
 * A kind of evidence (証明書類の種類).
 *
 * @param hint what it must show, in the society's wording
 * @param kinds the activities that it proves
 * @param required whether a claim is incomplete without it
 */
public record EvidenceKind(
    String code,
    LocalizedText name,
    LocalizedText hint,
    Set<ActivityKind> kinds,
    boolean required) {

  public EvidenceKind {
    kinds = ActivityKind.inOrder(kinds);
  }
}
