package jp.koshin.desk;

import java.time.Instant;
import java.util.UUID;
import jp.koshin.shared.Credits;
import jp.koshin.workflow.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * One case as the list of cases shows it.
 *
 * @param programme code
 * @param subject of a claim: the meeting, the work or the lecture; may be empty
 * @param year application year of a renewal or a petition; null for a claim
 * @param memberName family name and given name
 * @param credits valued so far; null where the kind has no credits
 * @param status a code of the kind
 * @param submittedAt null while it is not handed in
 * @param at by which the list is ordered: when it was handed in, or else begun
 */
public record CaseLine(
    UUID id,
    CaseKind kind,
    String number,
    String programme,
    String subject,
    @Nullable Integer year,
    String memberNumber,
    String memberName,
    @Nullable Credits credits,
    String status,
    @Nullable Instant submittedAt,
    Instant at) {}
