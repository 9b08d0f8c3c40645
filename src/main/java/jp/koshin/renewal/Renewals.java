package jp.koshin.renewal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Renewal applications as their owners and the staff of their society see and hand them in.
 *
 * <p>Refusals: ALREADY_SUBMITTED, WINDOW_NOT_OPEN, WINDOW_CLOSED, CORRECTION_CLOSED, TOTAL_CREDITS, DUES, DOCUMENT,
 * REQUIREMENT, NOT_YOUR_TERM, NO_CERTIFICATION.
 */
@Service
@Transactional
public class Renewals {

  /** The user's own application of the season that is open or was last, if they have one. */
  @Transactional(readOnly = true)
  public Optional<RenewalView> current(CurrentUser user, String programme) {
    throw new UnsupportedOperationException();
  }

  /** Why the user has no application now: no certification, another year's term, window not open; figures say when. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNone(CurrentUser user, String programme) {
    throw new UnsupportedOperationException();
  }

  /** A member's own applications; for staff the first hundred of the society. The newest first. */
  @Transactional(readOnly = true)
  public List<RenewalView> list(CurrentUser user, @Nullable String programme) {
    throw new UnsupportedOperationException();
  }

  /** The applications of one member, for the member and the staff of the society. The newest first. */
  @Transactional(readOnly = true)
  public List<RenewalView> ofMember(CurrentUser user, UUID memberId) {
    throw new UnsupportedOperationException();
  }

  /** One application, for its owner and the staff of its society. */
  @Transactional(readOnly = true)
  public RenewalView get(CurrentUser user, UUID id) {
    throw new UnsupportedOperationException();
  }

  /** One application, for modules that have checked who asks. */
  @Transactional(readOnly = true)
  public RenewalView get(UUID id) {
    throw new UnsupportedOperationException();
  }

  /** Everything that stands against handing it in now, at once; empty when nothing does. */
  @Transactional(readOnly = true)
  public List<Refusal> obstacles(UUID id) {
    throw new UnsupportedOperationException();
  }

  /** Hands the application in, or hands it in again after a correction. Refused with everything that is missing. */
  public Outcome<RenewalView> submit(CurrentUser user, UUID id) {
    throw new UnsupportedOperationException();
  }

  /** Adds a file to an application that is not handed in. */
  public Outcome<EvidenceFile> addDocument(
      CurrentUser user, UUID id, String kind, String name, byte[] content) {
    throw new UnsupportedOperationException();
  }

  /** Removes a file from an application that is not handed in. */
  public Outcome<Void> removeDocument(CurrentUser user, UUID id, UUID fileId) {
    throw new UnsupportedOperationException();
  }
}
