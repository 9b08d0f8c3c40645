package jp.koshin.valuation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import jp.koshin.programme.ActivityKind;
import org.jspecify.annotations.Nullable;

/**
 * A row of a programme's printed table (換算基準表・学術集会一覧).
 *
 * @param id stable in its catalogue
 * @param kind what is credited by it
 * @param abbreviations other names in use: abbreviations, names in another language
 * @param section heading as printed
 * @param credits as printed, null where none is
 * @param required marked 必須
 * @param cardMeeting a scan at the venue credits it without review
 * @param tags what requirements and decision tables know it by
 * @param source where it is printed
 */
public record CatalogueRow(
    String id,
    ActivityKind kind,
    String name,
    List<String> formerNames,
    List<String> abbreviations,
    String section,
    @Nullable String region,
    @Nullable BigDecimal credits,
    boolean required,
    boolean cardMeeting,
    Set<String> tags,
    String source) {}
