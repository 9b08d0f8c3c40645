/** The member's messages (お知らせ). */
@NullMarked
package jp.koshin.notification.ui;

import org.jspecify.annotations.NullMarked;
