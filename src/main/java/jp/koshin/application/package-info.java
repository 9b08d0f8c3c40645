/** The written application of a renewal (申請書類): its sections, their limits, and its steps. */
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
      "renewal"
    })
@NullMarked
package jp.koshin.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
