package jp.koshin.certification;

import java.time.LocalDate;
import java.util.UUID;
import jp.koshin.shared.Period;

/** A certification to be granted, or taken over from an older register. */
public record NewCertification(
    UUID memberId,
    String programme,
    String number,
    LocalDate certifiedSince,
    Period term,
    int consecutiveRenewals) {}
