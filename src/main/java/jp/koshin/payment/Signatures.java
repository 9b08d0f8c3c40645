package jp.koshin.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs and checks what a gateway sends: HMAC-SHA256 over {@code timestamp + "." + body},
 * hexadecimal. A message older or newer than the tolerance is refused, so that an old one cannot be
 * played again.
 */
@Component
class Signatures {

  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final int SECRET_BYTES = 32;

  private final byte[] secret;
  private final Clock clock;

  /**
   * Without a configured secret one is made up at start: then only the built-in gateway knows it.
   */
  Signatures(@Value("${koshin.payment.callback-secret:}") String configured, Clock clock) {
    this.secret = configured.isBlank() ? random() : configured.getBytes(StandardCharsets.UTF_8);
    this.clock = clock;
  }

  String sign(String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      byte[] signed = (timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the signature belongs to the message; compared in constant time. */
  boolean matches(String timestamp, String body, String signature) {
    return MessageDigest.isEqual(
        sign(timestamp, body).getBytes(StandardCharsets.UTF_8),
        signature.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a timestamp, seconds since 1970, lies within the tolerance of now. */
  boolean isFresh(String timestamp) {
    try {
      Duration age =
          Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
      return age.abs().compareTo(TOLERANCE) <= 0;
    } catch (RuntimeException notATime) {
      return false;
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
