/**
 * The desks of the staff: inbox, case page, members, payments, venue, seasons, progress, audit,
 * operation.
 */
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
      "renewal",
      "application",
      "deferral",
      "notification",
      "document"
    })
@NullMarked
package jp.koshin.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
