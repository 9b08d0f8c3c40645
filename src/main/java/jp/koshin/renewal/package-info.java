/** Seasons and renewal applications (更新申請). */
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
      "claim"
    })
@NullMarked
package jp.koshin.renewal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
