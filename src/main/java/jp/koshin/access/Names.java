package jp.koshin.access;

import java.text.Normalizer;
import java.util.Locale;

/** How usernames and member numbers are compared: any width, any case, without spaces around. */
final class Names {

  private Names() {}

  static String normal(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
