/** Pages of credit claims (単位申請). */
@NullMarked
package jp.koshin.claim.ui;

import org.jspecify.annotations.NullMarked;
