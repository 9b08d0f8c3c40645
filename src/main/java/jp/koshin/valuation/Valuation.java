package jp.koshin.valuation;

import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Values activities by the decision tables of an edition. Pure: nothing is stored, the same request
 * gives the same answer. Claims, renewals and the public calculator all ask here.
 */
@Service
public class Valuation {

  private final RuleBooks books;

  Valuation(RuleBooks books) {
    this.books = books;
  }

  /**
   * Values a portfolio against all requirements; {@code NotFound} for an unknown programme or
   * edition.
   */
  public PortfolioResult value(PortfolioRequest request) {
    return books.book(request.programme(), request.edition()).value(request);
  }

  /**
   * Values a portfolio of which a part stands in the ledger: what was awarded stands, what is only
   * planned is valued by the rules.
   *
   * @param recorded what was awarded, by the id of the activity
   */
  public PortfolioResult value(PortfolioRequest request, Map<String, RecordedValue> recorded) {
    return books.book(request.programme(), request.edition()).value(request, recorded);
  }

  /**
   * Sums up what the ledger holds and checks it against all requirements. Values that were awarded
   * stand, overrides of reviewers among them; caps apply.
   *
   * @param recorded what was awarded, by the id of each activity of the request
   */
  public PortfolioResult sum(PortfolioRequest request, Map<String, RecordedValue> recorded) {
    return books.book(request.programme(), request.edition()).sum(request, recorded);
  }

  /**
   * Values one activity alone, for a member of whom nothing is known: no period, no duplicates, no
   * caps.
   */
  public ActivityValue valueOne(String programme, String edition, Activity activity) {
    return valueOne(programme, edition, activity, MemberFacts.UNKNOWN);
  }

  /** Values one activity alone, for a member whose facts may exempt it. */
  public ActivityValue valueOne(
      String programme, String edition, Activity activity, MemberFacts member) {
    return books.book(programme, edition).valueOne(activity, member);
  }
}
