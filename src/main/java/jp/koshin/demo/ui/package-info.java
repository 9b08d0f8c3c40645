/** The demonstration's own page. */
@NullMarked
package jp.koshin.demo.ui;

import org.jspecify.annotations.NullMarked;
