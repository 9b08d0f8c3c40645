/** The pages of deferral, reservation and reinstatement. */
@NullMarked
package jp.koshin.deferral.ui;

import org.jspecify.annotations.NullMarked;
