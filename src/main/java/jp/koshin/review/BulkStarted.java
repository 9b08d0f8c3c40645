package jp.koshin.review;

import java.util.UUID;

/** A run was begun; its work waits for the commit. */
record BulkStarted(UUID run) {}
