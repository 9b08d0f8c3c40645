package jp.koshin.valuation;

import java.time.Clock;
import java.util.List;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.RuleFiles;
import jp.koshin.shared.Tokyo;

/** The product's own rules, compiled once for all tests that need no database. */
public final class Rules {

  public static final RuleFiles FILES = new RuleFiles(List.of(RuleFiles.PRODUCT_LOCATION));
  public static final Programmes PROGRAMMES = Programmes.from(FILES);
  static final RuleBooks BOOKS = new RuleBooks(PROGRAMMES, FILES);
  public static final Valuation VALUATION = new Valuation(BOOKS);
  public static final Catalogue CATALOGUE =
      new Catalogue(BOOKS, PROGRAMMES, Clock.system(Tokyo.ZONE));

  private Rules() {}
}
