/** The member's fees (納入). */
@NullMarked
package jp.koshin.payment.ui;

import org.jspecify.annotations.NullMarked;
