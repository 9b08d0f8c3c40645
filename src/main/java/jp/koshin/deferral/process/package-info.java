/** The steps of the processes of deferral, reservation and reinstatement. */
@NullMarked
package jp.koshin.deferral.process;

import org.jspecify.annotations.NullMarked;
