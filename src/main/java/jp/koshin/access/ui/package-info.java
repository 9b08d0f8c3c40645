/** Login, change and reset of passwords; the shell names these pages in its security rules. */
@NamedInterface("ui")
@NullMarked
package jp.koshin.access.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
