/** Pages of the staff. They bind and delegate. */
@NullMarked
package jp.koshin.desk.ui;

import org.jspecify.annotations.NullMarked;
