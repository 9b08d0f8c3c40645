/**
 * The engine: set-up, task gateway, typed process variables, the white list of beans for
 * expressions.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "audit"})
@NullMarked
package jp.koshin.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
