/** Uploads (証明書類): sniffing, limits, checksum, storage, preview. */
@ApplicationModule(allowedDependencies = {"shared", "access", "audit", "workflow", "programme"})
@NullMarked
package jp.koshin.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
