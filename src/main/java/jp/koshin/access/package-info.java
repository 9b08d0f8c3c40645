/** Accounts, roles, society tenancy, the current user, API tokens. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package jp.koshin.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
