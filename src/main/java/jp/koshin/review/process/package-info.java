/** What the models of all cases with stages call. */
@NullMarked
package jp.koshin.review.process;

import org.jspecify.annotations.NullMarked;
