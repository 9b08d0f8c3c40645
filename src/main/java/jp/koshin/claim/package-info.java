/** Credit claims (単位申請). */
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
      "credit",
      "payment",
      "inbox",
      "review"
    })
@NullMarked
package jp.koshin.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
