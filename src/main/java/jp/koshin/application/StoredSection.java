package jp.koshin.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The row of a section that was entered.
 *
 * @param answers as JSON; null where they are sealed
 * @param rowCount rows in it, readable without opening what is sealed, and kept when they are
 *     erased
 * @param erasedAt when what was sealed was deleted, or null
 */
record StoredSection(
    String section,
    SectionState state,
    @Nullable String answers,
    byte @Nullable [] sealed,
    int rowCount,
    int version,
    Instant changedAt,
    String changedBy,
    @Nullable Instant erasedAt) {}
