/** The renewal application (更新申請). */
@NullMarked
package jp.koshin.renewal.ui;

import org.jspecify.annotations.NullMarked;
