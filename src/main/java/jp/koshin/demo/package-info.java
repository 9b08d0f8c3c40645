/** Demonstration data and the rehearsal clock's door; only in the demo profile. */
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
      "review",
      "claim",
      "renewal",
      "application",
      "deferral",
      "notification",
      "document",
      "api"
    })
@NullMarked
package jp.koshin.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
