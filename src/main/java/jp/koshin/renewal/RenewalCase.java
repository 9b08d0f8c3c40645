package jp.koshin.renewal;

import java.time.Instant;
import java.util.UUID;
import jp.koshin.shared.Period;
import jp.koshin.shared.Window;
import org.jspecify.annotations.Nullable;

/**
 * A renewal application without its valuation: cheap to ask for.
 *
 * @param term the term that is renewed
 * @param activityPeriod the days whose activities count
 */
public record RenewalCase(
    UUID id,
    String number,
    String society,
    String programme,
    String edition,
    int applicationYear,
    RenewalStatus status,
    UUID certificationId,
    UUID memberId,
    Period term,
    Period activityPeriod,
    Window window,
    @Nullable Instant submittedAt) {}
