package jp.koshin.inbox;

import java.util.UUID;

/**
 * Filters of the inbox under a name.
 *
 * @param shared the whole desk of the society sees it
 * @param removable by the one who asked for it
 * @param query what it finds; {@link InboxQuery#ME} is whoever looks
 */
public record SavedFilter(
    UUID id, String name, boolean shared, boolean removable, InboxQuery query) {}
