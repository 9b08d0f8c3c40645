/** What if: credits tried out before they are earned (試算). */
@NullMarked
package jp.koshin.credit.ui;

import org.jspecify.annotations.NullMarked;
