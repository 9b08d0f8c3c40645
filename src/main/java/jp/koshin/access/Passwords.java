package jp.koshin.access;

import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares passwords: Argon2id, 19 MiB, two passes; the hash names its method, so it may
 * change later.
 */
@Component
public class Passwords {

  private static final String METHOD = "argon2";

  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder(
          METHOD,
          Map.of(
              METHOD,
              new Argon2PasswordEncoder(16, 32, 1, 19_456, 2),
              "bcrypt",
              new BCryptPasswordEncoder()));

  /**
   * What no password matches, but costs as much to compare: unknown users take as long as known
   * ones.
   */
  private final String nobody = hash("nobody has this one");

  public String hash(String password) {
    return encoder.encode(password);
  }

  boolean matches(String password, String hash) {
    return encoder.matches(password, hash);
  }

  void matchNobody(String password) {
    encoder.matches(password, nobody);
  }

  /** True for what {@link #hash} gave. */
  static boolean isHash(String password) {
    return password.startsWith("{argon2}") || password.startsWith("{bcrypt}");
  }
}
