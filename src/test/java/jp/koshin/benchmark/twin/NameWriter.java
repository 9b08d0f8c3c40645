package jp.koshin.benchmark.twin;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Writes a name as people write it: any width, case and spacing, with ordinals, years and places.
 */
final class NameWriter {

  private static final Map<Character, Character> HALF_WIDTH = halfWidth();
  private static final List<UnaryOperator<String>> HANDS =
      List.of(
          name -> name,
          name -> name,
          NameWriter::wide,
          NameWriter::halfKana,
          name -> Normalizer.normalize(name, Normalizer.Form.NFD),
          name -> name.toUpperCase(Locale.ROOT),
          name -> name.toLowerCase(Locale.ROOT),
          name -> "　" + name.replace("学会", "学会 ") + "\t",
          name -> String.join(" ", name.split("")),
          name -> "第82回" + name,
          name -> "第 ８２ 回　" + name,
          name -> "2023年度 " + name,
          name -> "令和元年度第3回" + name,
          name -> name + "2019",
          name -> name + " ２０２３年度",
          name -> name + " 2019 in Japan",
          name -> name + " in Japan 2020",
          name -> name + "（第34回を開催予定）",
          name -> name + "(東京)",
          name -> name + "［WEB］",
          name -> name + "（",
          name -> "年次報告 " + name);

  private final Random random;

  NameWriter(Random random) {
    this.random = random;
  }

  String write(String name) {
    String written = HANDS.get(random.nextInt(HANDS.size())).apply(name);
    return random.nextInt(4) == 0
        ? HANDS.get(random.nextInt(HANDS.size())).apply(written)
        : written;
  }

  private static String wide(String name) {
    StringBuilder wide = new StringBuilder();
    name.chars().forEach(c -> wide.append((char) (c > ' ' && c <= '~' ? c + 0xFEE0 : c)));
    return wide.toString();
  }

  private static String halfKana(String name) {
    StringBuilder half = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFD)
        .chars()
        .forEach(c -> half.append(HALF_WIDTH.getOrDefault((char) c, (char) c)));
    return half.toString();
  }

  private static Map<Character, Character> halfWidth() {
    Map<Character, Character> halves = new HashMap<>();
    for (char half = '｡'; half <= 'ﾟ'; half++) {
      String full = Normalizer.normalize(String.valueOf(half), Normalizer.Form.NFKC);
      halves.put(full.charAt(0), half);
    }
    return halves;
  }
}
