package jp.koshin.review;

import jp.koshin.inbox.InboxTask;

/** A review is about to be late: its assignee is reminded, if it has one. */
public record ReviewReminded(InboxTask task) {}
