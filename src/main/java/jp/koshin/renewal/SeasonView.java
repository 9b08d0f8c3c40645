package jp.koshin.renewal;

import java.util.UUID;
import jp.koshin.shared.Window;

/**
 * A season: one programme's renewals of one application year.
 *
 * @param applicationYear the fiscal year in which the window opens
 * @param edition the rules its cases keep
 * @param opened cases opened so far
 * @param preparing of those, not yet submitted
 * @param version for {@link Seasons#changeWindow}
 */
public record SeasonView(
    UUID id,
    String programme,
    String society,
    int applicationYear,
    String edition,
    Window window,
    SeasonStatus status,
    int opened,
    int preparing,
    int version) {}
