package jp.koshin.renewal;

import java.time.LocalDate;
import java.util.UUID;
import jp.koshin.shared.Window;
import org.jspecify.annotations.Nullable;

/**
 * A window of the calendar (受付カレンダー).
 *
 * @param year the application year
 * @param seasonId the planned season, or null where the window is only expected by the rules
 * @param status of the season; where none is planned, before it until its time is over; of what has
 *     no seasons, by the clock
 * @param decisionBy when its applications shall be decided
 * @param certificateDate from when the certificates are dated
 * @param version for {@link Seasons#changeWindow}
 */
public record CalendarEntry(
    String programme,
    String society,
    MenuItem.Kind kind,
    int year,
    Window window,
    @Nullable UUID seasonId,
    SeasonStatus status,
    @Nullable LocalDate decisionBy,
    @Nullable LocalDate certificateDate,
    int version) {}
