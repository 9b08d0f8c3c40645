/** The ledger of credits (取得単位), attendance scans, totals. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "access",
      "audit",
      "workflow",
      "programme",
      "evidence",
      "member",
      "valuation",
      "certification"
    })
@NullMarked
package jp.koshin.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
