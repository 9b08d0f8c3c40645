/** Login, change and reset of passwords. */
@NullMarked
package jp.koshin.access.ui;

import org.jspecify.annotations.NullMarked;
