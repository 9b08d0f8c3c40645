/** The pages of the written application. */
@NullMarked
package jp.koshin.application.ui;

import org.jspecify.annotations.NullMarked;
