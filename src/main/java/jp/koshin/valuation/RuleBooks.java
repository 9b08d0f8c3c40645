package jp.koshin.valuation;

import jp.koshin.shared.NotFound;
import org.springframework.stereotype.Component;

/** The rule books of all editions, compiled once. */
@Component
class RuleBooks {

  RuleBook book(String programme, String edition) {
    throw new NotFound("edition", programme + " " + edition);
  }

  CatalogueIndex catalogue(String programme) {
    throw new NotFound("programme", programme);
  }
}
