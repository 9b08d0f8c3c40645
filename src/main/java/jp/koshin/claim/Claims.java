package jp.koshin.claim;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Credit claims (単位申請), from the draft to the decision. A claim that is not the user's to see is {@link
 * NotFound}; it is the member's, and of those who work the cases of the society. The secretariat acts for the
 * member on claims it entered itself.
 */
@Service
public class Claims {

  /**
   * Begins a draft under the edition in force today.
   *
   * @return refused with {@code NOT_CERTIFIED}, {@code UNKNOWN_MEMBER}, {@code KIND_NOT_ACCEPTED} or {@code
   *     TEXT_TOO_LONG}
   */
  public Outcome<ClaimView> create(CurrentUser user, NewClaim claim) {
    throw new UnsupportedOperationException();
  }

  /**
   * Saves some fields of a draft or returned claim, by their names in {@link ClaimInput}; null empties a
   * field. Values may be of the field's type or their text, as in JSON.
   *
   * @param version as last seen; null saves whatever happened meanwhile
   * @return refused with {@code STALE_VERSION}, {@code NOT_EDITABLE}, or by field {@code UNKNOWN_FIELD},
   *     {@code MALFORMED}, {@code TEXT_TOO_LONG}, {@code KIND_NOT_ACCEPTED}
   */
  public Outcome<ClaimView> update(
      CurrentUser user, UUID id, Map<String, ? extends @Nullable Object> patch, @Nullable Integer version) {
    throw new UnsupportedOperationException();
  }

  /**
   * Hands a draft or corrected claim in. Everything that is wrong is told at once.
   *
   * @return refused with {@code ALREADY_SUBMITTED}, {@code CORRECTION_EXPIRED}, or any of {@code INCOMPLETE}
   *     (first, followed by {@code MISSING_FIELD} and {@code MISSING_EVIDENCE} by field), {@code FUTURE_DATE},
   *     {@code OUT_OF_TERM}, {@code NOT_CERTIFIED}, {@code DUPLICATE_CREDIT}, {@code DUPLICATE_CLAIM} (both name
   *     the first: figure {@code first})
   */
  public Outcome<ClaimView> submit(CurrentUser user, UUID id) {
    throw new UnsupportedOperationException();
  }

  /**
   * Withdraws a claim that is not decided yet (申請取下).
   *
   * @return refused with {@code ALREADY_DECIDED}, or {@code NOT_SUBMITTED} for a draft
   */
  public Outcome<ClaimView> withdraw(CurrentUser user, UUID id) {
    throw new UnsupportedOperationException();
  }

  /** Throws a draft away, with its evidence. Refused with {@code ALREADY_SUBMITTED} once it was handed in. */
  public Outcome<UUID> discardDraft(CurrentUser user, UUID id) {
    throw new UnsupportedOperationException();
  }

  public ClaimView get(CurrentUser user, UUID id) throws NotFound {
    throw new UnsupportedOperationException();
  }

  /** A member's own claims, or the society's for its staff; drafts are the owner's and the typist's only. */
  public ClaimPage list(CurrentUser user, ClaimQuery query) {
    throw new UnsupportedOperationException();
  }

  /** How many claims of a member stand where, in a programme. */
  public Map<ClaimStatus, Integer> counts(CurrentUser user, UUID memberId, String programme) {
    throw new UnsupportedOperationException();
  }

  /** The claims of a query as a CSV file with a heading; safe to open in a spreadsheet. */
  public String csv(CurrentUser user, ClaimQuery query, java.util.Locale locale) {
    throw new UnsupportedOperationException();
  }

  /**
   * Adds a file of evidence while the claim may be changed.
   *
   * @param kind code of the evidence kind
   * @return refused with {@code NOT_EDITABLE}, {@code UNKNOWN_EVIDENCE_KIND} or any code of the store
   */
  public Outcome<EvidenceFile> addEvidence(
      CurrentUser user, UUID id, String name, String kind, byte[] content) {
    throw new UnsupportedOperationException();
  }

  /** Removes a file of evidence; refused with {@code NOT_EDITABLE}. */
  public Outcome<UUID> removeEvidence(CurrentUser user, UUID id, UUID evidenceId) {
    throw new UnsupportedOperationException();
  }

  public List<EvidenceFile> evidence(CurrentUser user, UUID id) {
    throw new UnsupportedOperationException();
  }
}
