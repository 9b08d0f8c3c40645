/**
 * Societies, programmes, editions, windows, stages, fees and requirement definitions, read from
 * {@code rules/}.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "audit", "workflow"})
@NullMarked
package jp.koshin.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
