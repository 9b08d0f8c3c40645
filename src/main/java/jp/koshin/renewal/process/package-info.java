/** The delegates of seasons and renewals: the module's only door to the engine's API. */
@NullMarked
package jp.koshin.renewal.process;

import org.jspecify.annotations.NullMarked;
