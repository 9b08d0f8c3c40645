package jp.koshin.valuation;

/** The compiled rules of an edition. */
interface RuleBook {

  PortfolioResult value(PortfolioRequest request);

  ActivityValue valueOne(Activity activity, MemberFacts member);
}
