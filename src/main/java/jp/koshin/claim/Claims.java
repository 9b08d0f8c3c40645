package jp.koshin.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Credit claims (単位申請), from the draft to the decision. A claim that is not the user's to see is
 * {@link NotFound}; it is the member's, and of those who work the cases of the society. The
 * secretariat acts for the member on claims it entered itself.
 */
@Service
@Transactional
public class Claims {

  /** As much as one file holds; a member never has as many. */
  private static final int MOST_ROWS = 50_000;

  private final ClaimDrafts drafts;
  private final ClaimSubmission submission;
  private final ClaimEvidence evidence;
  private final ClaimAccess access;
  private final ClaimListing listing;
  private final ClaimCsv csv;
  private final Programmes programmes;

  Claims(
      ClaimDrafts drafts,
      ClaimSubmission submission,
      ClaimEvidence evidence,
      ClaimAccess access,
      ClaimListing listing,
      ClaimCsv csv,
      Programmes programmes) {
    this.drafts = drafts;
    this.submission = submission;
    this.evidence = evidence;
    this.access = access;
    this.listing = listing;
    this.csv = csv;
    this.programmes = programmes;
  }

  /**
   * Begins a draft under the edition in force today.
   *
   * @return refused with {@code NOT_CERTIFIED}, {@code UNKNOWN_MEMBER}, {@code KIND_NOT_ACCEPTED}
   *     or {@code TEXT_TOO_LONG}
   */
  public Outcome<ClaimView> create(CurrentUser user, NewClaim claim) {
    return drafts.create(user, claim);
  }

  /**
   * Saves some fields of a draft or returned claim, by their names in {@link ClaimInput}; null
   * empties a field. Values may be of the field's type or their text, as in JSON.
   *
   * @param version as last seen; null saves whatever happened meanwhile
   * @return refused with {@code STALE_VERSION}, {@code NOT_EDITABLE}, or by field {@code
   *     UNKNOWN_FIELD}, {@code MALFORMED}, {@code TEXT_TOO_LONG}, {@code KIND_NOT_ACCEPTED}
   */
  public Outcome<ClaimView> update(
      CurrentUser user,
      UUID id,
      Map<String, ? extends @Nullable Object> patch,
      @Nullable Integer version) {
    return drafts.update(user, id, patch, version);
  }

  /**
   * Hands a draft or corrected claim in. Everything that is wrong is told at once.
   *
   * @return refused with {@code ALREADY_SUBMITTED}, {@code CORRECTION_CLOSED}, or any of {@code
   *     INCOMPLETE} (first, followed by {@code MISSING_FIELD} and {@code MISSING_EVIDENCE} by
   *     field), {@code FUTURE_DATE}, {@code OUT_OF_TERM}, {@code NOT_CERTIFIED}, {@code
   *     DUPLICATE_CREDIT} (credited or claimed already; figure {@code first} names it)
   */
  public Outcome<ClaimView> submit(CurrentUser user, UUID id) {
    return submission.submit(user, id);
  }

  /**
   * Withdraws a claim that is not decided yet, a draft too (申請取下).
   *
   * @return refused with {@code ALREADY_DECIDED}
   */
  public Outcome<ClaimView> withdraw(CurrentUser user, UUID id) {
    return submission.withdraw(user, id);
  }

  /**
   * Throws a draft away, with its evidence. Refused with {@code ALREADY_SUBMITTED} once it was
   * handed in.
   */
  public Outcome<UUID> discardDraft(CurrentUser user, UUID id) {
    return drafts.discard(user, id);
  }

  @Transactional(readOnly = true)
  public ClaimView get(CurrentUser user, UUID id) throws NotFound {
    return access.readable(user, id).view();
  }

  /**
   * A member's own claims, or the society's for its staff; drafts are the owner's and the typist's
   * only.
   */
  @Transactional(readOnly = true)
  public ClaimPage list(CurrentUser user, ClaimQuery query) {
    return listing.page(user, query);
  }

  /** How many claims of a member stand where, in a programme. */
  @Transactional(readOnly = true)
  public Map<ClaimStatus, Integer> counts(CurrentUser user, UUID memberId, String programme) {
    if (!user.isSystem()
        && !user.isMember(memberId)
        && !user.isStaffOf(programmes.get(programme).society())) {
      throw new NotFound("member", memberId);
    }
    return listing.counts(memberId, programme);
  }

  /** The claims of a query as a CSV file with a heading; safe to open in a spreadsheet. */
  @Transactional(readOnly = true)
  public String csv(CurrentUser user, ClaimQuery query, Locale locale) {
    List<ClaimView> all = new ArrayList<>();
    ClaimQuery rest = query;
    ClaimPage page = listing.page(user, rest);
    all.addAll(page.claims());
    for (String next = page.next(); next != null && all.size() < MOST_ROWS; next = page.next()) {
      rest = rest.after(next);
      page = listing.page(user, rest);
      all.addAll(page.claims());
    }
    return csv.write(all, locale);
  }

  /**
   * Adds a file of evidence while the claim may be changed.
   *
   * @param kind code of the evidence kind
   * @return refused with {@code NOT_EDITABLE}, {@code UNKNOWN_EVIDENCE_KIND} or any code of the
   *     store
   */
  public Outcome<EvidenceFile> addEvidence(
      CurrentUser user, UUID id, String name, String kind, byte[] content) {
    return evidence.add(user, id, name, kind, content);
  }

  /** Files that the member attached to own claims before, the newest first, each once. */
  @Transactional(readOnly = true)
  public List<EvidenceFile> earlierEvidence(CurrentUser user) {
    return evidence.earlier(user);
  }

  /**
   * Attaches an earlier file of the member's own to a claim.
   *
   * @return refused as {@link #addEvidence}
   * @throws NotFound when it is somebody else's file
   */
  public Outcome<EvidenceFile> reuseEvidence(
      CurrentUser user, UUID id, UUID evidenceId, String kind) {
    return evidence.reuse(user, id, evidenceId, kind);
  }

  /** Removes a file of evidence; refused with {@code NOT_EDITABLE}. */
  public Outcome<UUID> removeEvidence(CurrentUser user, UUID id, UUID evidenceId) {
    return evidence.remove(user, id, evidenceId);
  }

  @Transactional(readOnly = true)
  public List<EvidenceFile> evidence(CurrentUser user, UUID id) {
    return evidence.of(user, id);
  }
}
