package jp.koshin.inbox;

import java.time.Instant;

/** The open tasks of one stage of a programme. */
record OpenTasks(String programme, String stage, long count, Instant oldest) {}
