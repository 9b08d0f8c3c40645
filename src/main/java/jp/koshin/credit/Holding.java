package jp.koshin.credit;

import java.util.List;
import java.util.Map;
import jp.koshin.certification.Certification;
import jp.koshin.member.Member;
import jp.koshin.valuation.PortfolioRequest;
import jp.koshin.valuation.RecordedValue;

/**
 * What the ledger holds for a certification, ready to be valued.
 *
 * @param request the standing entries of the activity period as activities, by the ids of the
 *     entries, with what is known of the member
 * @param recorded what was awarded for each
 */
public record Holding(
    Certification certification,
    Member member,
    PortfolioRequest request,
    Map<String, RecordedValue> recorded,
    List<CreditEntry> entries) {}
