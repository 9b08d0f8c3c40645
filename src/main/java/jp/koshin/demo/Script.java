package jp.koshin.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import jp.koshin.shared.Period;

/** What a demonstration of one society says and names, from {@code demo/<society>.properties}. */
final class Script {

  private final Properties texts = new Properties();

  Script(String name) {
    try (Reader reader = Lines.open(name + ".properties")) {
      texts.load(reader);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  String text(String key) {
    return Objects.requireNonNull(texts.getProperty(key), key);
  }

  List<String> list(String key) {
    return List.of(text(key).split(";"));
  }

  String any(String key, Random random) {
    List<String> all = list(key);
    return all.get(random.nextInt(all.size()));
  }

  String society() {
    return text("society");
  }

  String programme() {
    return text("programme");
  }

  /** The programme that claims are made for, then the others that its holders have. */
  List<String> programmes() {
    String further = texts.getProperty("further");
    return further == null ? List.of(programme()) : List.of(programme(), further);
  }

  /** The member number of the n-th member, such as JSH00001. */
  String number(int index) {
    return "%s%05d".formatted(text("memberPrefix"), index);
  }

  /** A first term, which some societies begin before the others (first.from). */
  Period firstTerm(Period usual) {
    String from = texts.getProperty("first.from");
    if (from == null) {
      return usual;
    }
    LocalDate first = MonthDay.parse("--" + from).atYear(usual.from().getYear());
    return new Period(first.isAfter(usual.from()) ? first.minusYears(1) : first, usual.to());
  }

  String staff(String role) {
    return text("staffPrefix") + "-" + role;
  }
}
