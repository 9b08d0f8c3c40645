/** Pieces of pages that every module uses: they take data and callbacks and know no module. */
@NullMarked
package jp.koshin.shared.ui;

import org.jspecify.annotations.NullMarked;
