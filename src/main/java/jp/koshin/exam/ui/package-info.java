/** The page on which the secretariat hands in results of exams. */
@NullMarked
package jp.koshin.exam.ui;

import org.jspecify.annotations.NullMarked;
