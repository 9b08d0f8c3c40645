package jp.koshin.renewal;

import java.util.UUID;
import jp.koshin.shared.Window;

/** The row of a season. */
record Season(
    UUID id,
    String programme,
    String society,
    int applicationYear,
    String edition,
    Window window,
    SeasonStatus status,
    int version) {}
