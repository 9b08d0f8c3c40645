/** How the product starts: the embedded database, the checks before it, what the start prints. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package jp.koshin.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
