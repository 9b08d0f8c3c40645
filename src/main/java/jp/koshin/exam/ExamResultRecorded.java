package jp.koshin.exam;

import java.util.UUID;

/** A result of a written exam is known now, or was corrected. */
public record ExamResultRecorded(UUID memberId, String programme, ExamResult result) {}
