/** Written exams (筆記試験): applications and results. */
@ApplicationModule(
    allowedDependencies = {"shared", "access", "audit", "programme", "member", "certification"})
@NullMarked
package jp.koshin.exam;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
