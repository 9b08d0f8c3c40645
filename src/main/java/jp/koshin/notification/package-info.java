/** Mail outbox, notices to members, texts of both. */
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
      "deferral"
    })
@NullMarked
package jp.koshin.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
