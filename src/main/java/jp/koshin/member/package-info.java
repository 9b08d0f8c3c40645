/** Physicians (会員), dues, branches, conflicts of interest. */
@ApplicationModule(
    allowedDependencies = {"shared", "access", "audit", "workflow", "programme", "evidence"})
@NullMarked
package jp.koshin.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
