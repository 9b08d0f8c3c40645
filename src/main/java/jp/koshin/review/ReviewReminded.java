package jp.koshin.review;

import jp.koshin.inbox.InboxTask;

/** A review is about to be late: its assignee, or everybody of its stage, is reminded. */
public record ReviewReminded(InboxTask task) {}
