/**
 * Credit valuation: catalogue, decision tables, portfolios, explanations. The only user of Drools.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "access",
      "audit",
      "workflow",
      "programme",
      "evidence",
      "member"
    })
@NullMarked
package jp.koshin.valuation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
