package jp.koshin.renewal;

import jp.koshin.shared.Window;

/**
 * The window of a season was moved. Published in the transaction that records it.
 *
 * @param applicationYear the season's fiscal year
 */
public record WindowMoved(String programme, int applicationYear, Window window) {}
