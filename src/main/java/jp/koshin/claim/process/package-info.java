/** The steps of {@code credit-claim.bpmn}. */
@NullMarked
package jp.koshin.claim.process;

import org.jspecify.annotations.NullMarked;
