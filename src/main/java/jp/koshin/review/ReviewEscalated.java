package jp.koshin.review;

import jp.koshin.inbox.InboxTask;

/** A review is late: the task went back to everybody of its stage. */
public record ReviewEscalated(InboxTask task) {}
