package jp.koshin.access;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.koshin.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * What a password must be (OWASP ASVS 5.0, 6.2): long enough, not the username, not one that
 * everybody tries.
 */
@Component
public class PasswordRules {

  public static final int MIN_LENGTH = 10;
  public static final int MAX_LENGTH = 128;

  private static final Set<String> COMMON =
      Set.of(
          "1234567890",
          "0123456789",
          "12345678910",
          "qwertyuiop",
          "password12",
          "password123",
          "password1234",
          "passw0rd123",
          "1q2w3e4r5t",
          "1qaz2wsx3edc",
          "abcdefghij",
          "abcd123456",
          "administrator",
          "changeme123",
          "welcome123",
          "letmein123",
          "iloveyou123",
          "adminadmin");

  /**
   * The reasons against a password, of {@code PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG,
   * PASSWORD_COMMON}.
   */
  public List<Refusal> check(String username, String password) {
    List<Refusal> reasons = new ArrayList<>();
    int length = password.codePointCount(0, password.length());
    if (length < MIN_LENGTH) {
      reasons.add(refusal("PASSWORD_TOO_SHORT", MIN_LENGTH));
    } else if (length > MAX_LENGTH) {
      reasons.add(refusal("PASSWORD_TOO_LONG", MAX_LENGTH));
    } else if (isEasy(username, password)) {
      reasons.add(Refusal.ofField("PASSWORD_COMMON", "password"));
    }
    return reasons;
  }

  private static Refusal refusal(String code, int length) {
    return new Refusal(code, "password", Map.of("length", length));
  }

  private static boolean isEasy(String username, String password) {
    String plain =
        Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    return COMMON.contains(plain)
        || plain.contains(Names.normal(username))
        || plain.codePoints().distinct().count() < 4;
  }
}
