package jp.koshin.payment;

import org.jspecify.annotations.Nullable;

/**
 * Which fees of the caller's society to list, the oldest first.
 *
 * @param programme one programme, or null for all
 * @param status one status, or null for UNPAID and PENDING
 * @param text part of a reference, member number or name, or null
 * @param limit the longest list
 */
public record FeeQuery(
    @Nullable String programme, @Nullable FeeStatus status, @Nullable String text, int limit) {}
