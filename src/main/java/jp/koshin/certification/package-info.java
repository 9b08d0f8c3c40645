/** Certifications (認定), terms, cards. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "access",
      "audit",
      "workflow",
      "programme",
      "evidence",
      "member",
      "valuation"
    })
@NullMarked
package jp.koshin.certification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
