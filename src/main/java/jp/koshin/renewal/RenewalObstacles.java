package jp.koshin.renewal;

import java.util.List;
import java.util.UUID;
import jp.koshin.shared.Refusal;

/**
 * Reasons of other modules why an application cannot be handed in, such as a document that is
 * missing or a deferral applied for. Each bean of this type is asked whenever an application that
 * is being prepared or corrected is shown or handed in.
 */
public interface RenewalObstacles {

  /**
   * Everything at once; empty when nothing stands against it.
   *
   * @param renewalId an application in preparation or correction
   */
  List<Refusal> obstacles(UUID renewalId);

  /**
   * Those of them that nothing the applicant does would mend this year (対象外), such as a deferral:
   * it is then neither offered nor paid for.
   */
  default List<Refusal> bars(UUID renewalId) {
    return List.of();
  }

  /** What must come before the last stage grants it. */
  default List<Refusal> toApproval(UUID renewalId) {
    return List.of();
  }
}
