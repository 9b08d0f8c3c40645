/** Deferral (更新猶予), shortage and reservation (留保), lapse and reinstatement (再認定). */
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
      "certification",
      "exam",
      "credit",
      "payment",
      "inbox",
      "review",
      "claim",
      "renewal"
    })
@NullMarked
package jp.koshin.deferral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
