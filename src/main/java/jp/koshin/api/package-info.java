/** REST controllers over the services of the other modules. */
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
      "document"
    })
@NullMarked
package jp.koshin.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
