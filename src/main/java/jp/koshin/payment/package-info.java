/** Fees due, gateways, postal transfers. */
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
      "credit"
    })
@NullMarked
package jp.koshin.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
