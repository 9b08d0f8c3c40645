package jp.koshin.payment;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the payer shows at a convenience store or gives with a bank transfer (払込票).
 *
 * @param number to be given there; null where only the page tells it
 * @param until the instant from which the number is no longer taken
 * @param page of the gateway with the instructions, or null; may be relative to this application
 */
public record PaymentSlip(@Nullable String number, Instant until, @Nullable URI page) {}
