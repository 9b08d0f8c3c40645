/** Decisions with reasons: assignment, conflict and four-eyes checks. */
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
      "inbox"
    })
@NullMarked
package jp.koshin.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
