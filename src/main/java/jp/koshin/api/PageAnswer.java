package jp.koshin.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next what to send as {@code after} for the following page; null on the last
 */
record PageAnswer<T>(List<T> items, @Nullable String next) {}
