/** The shell: application, frame of the pages, languages and what is shown when something fails. */
@NullMarked
package jp.koshin;

import org.jspecify.annotations.NullMarked;
