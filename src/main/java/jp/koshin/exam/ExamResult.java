package jp.koshin.exam;

import java.time.LocalDate;

/**
 * What came of one exam.
 *
 * @param year the fiscal year it was held for
 */
public record ExamResult(int year, boolean passed, LocalDate takenOn) {}
