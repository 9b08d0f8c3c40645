/**
 * The append-only trail: written in each transaction, hash-chained right after commit, verified on
 * request.
 */
@ApplicationModule(allowedDependencies = {"shared", "access"})
@NullMarked
package jp.koshin.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
