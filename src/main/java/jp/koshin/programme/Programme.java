package jp.koshin.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One qualification of a society (専門医制度).
 *
 * @param code stable, such as in addresses and in the ledger
 * @param society code of its society
 * @param editions the application years whose rules are kept (基準年度), oldest first
 * @param parent code of the programme that must be held too, for a qualification that rests on
 *     another
 */
public record Programme(
    String code,
    String society,
    LocalizedText name,
    List<String> editions,
    @Nullable String parent) {}
