/** PDFs: certificates and receipts. */
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
      "notification"
    })
@NullMarked
package jp.koshin.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
