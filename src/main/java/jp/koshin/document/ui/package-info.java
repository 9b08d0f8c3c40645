/** Card and documents to download (会員証). */
@NullMarked
package jp.koshin.document.ui;

import org.jspecify.annotations.NullMarked;
