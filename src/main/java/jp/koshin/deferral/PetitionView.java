package jp.koshin.deferral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.payment.Fee;
import jp.koshin.programme.LocalizedText;
import jp.koshin.shared.Period;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Window;
import jp.koshin.valuation.PortfolioResult;
import org.jspecify.annotations.Nullable;

/**
 * A petition with everything a page shows of it.
 *
 * @param number what people call it by
 * @param stageName the name of the stage it stands at, or that sent it back, or null
 * @param groundsName the reason that is given, or null
 * @param until the last day of a deferral, or the first of a restored term, once decided
 * @param reason the decision's words, or null
 * @param dueAt until when a correction or an answer is awaited, or null
 * @param window when it may be handed in, or null where that is not limited
 * @param requirements how the member stands for the renewal, or null where it does not matter
 * @param fee what is due, or null
 * @param obstacles why it cannot be handed in now; empty when it can
 */
public record PetitionView(
    UUID id,
    PetitionKind kind,
    String number,
    String society,
    String programme,
    String edition,
    int applicationYear,
    UUID certificationId,
    UUID memberId,
    Period term,
    PetitionStatus status,
    @Nullable LocalizedText stageName,
    PetitionInput input,
    @Nullable LocalizedText groundsName,
    @Nullable LocalDate until,
    @Nullable String reason,
    @Nullable Instant dueAt,
    boolean proxy,
    @Nullable Window window,
    @Nullable PortfolioResult requirements,
    @Nullable Fee fee,
    List<EvidenceFile> evidence,
    List<Refusal> obstacles,
    Instant createdAt,
    @Nullable Instant submittedAt,
    @Nullable Instant decidedAt,
    int version) {

  public boolean isSubmittable() {
    return obstacles.isEmpty();
  }
}
