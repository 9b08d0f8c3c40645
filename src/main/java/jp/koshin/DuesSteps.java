package jp.koshin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.member.Members;
import jp.koshin.shared.Period;
import org.springframework.stereotype.Component;

/** What a member's first page tells of the dues (会費) that renewals ask for. */
@Component
class DuesSteps {

  private final Members members;

  DuesSteps(Members members) {
    this.members = members;
  }

  /** Unpaid and under way, or that all is paid; nothing where no renewal asks for dues. */
  List<HomeStep> of(List<Standing> standings, Locale locale) {
    List<Period> asked = standings.stream().map(Standing::dues).filter(Objects::nonNull).toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    UUID member = standings.get(0).certification().memberId();
    List<Integer> unpaid =
        asked.stream()
            .flatMap(years -> members.unpaidYears(member, years).stream())
            .distinct()
            .sorted()
            .toList();
    if (unpaid.isEmpty()) {
      return List.of(new HomeStep(true, "page.home.step.dues-done", "fees"));
    }
    List<Integer> underWay = members.duesUnderWay(member);
    Map<Boolean, List<Integer>> byPaying =
        unpaid.stream().collect(Collectors.partitioningBy(underWay::contains));
    List<HomeStep> steps = new ArrayList<>();
    add(steps, byPaying.getOrDefault(true, List.of()), "page.home.step.dues-under-way", locale);
    add(steps, byPaying.getOrDefault(false, List.of()), "page.home.step.dues", locale);
    return steps;
  }

  private static void add(
      List<HomeStep> steps, List<Integer> years, String textKey, Locale locale) {
    if (!years.isEmpty()) {
      String comma = Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? "、" : ", ";
      String listed = years.stream().map(String::valueOf).collect(Collectors.joining(comma));
      steps.add(new HomeStep(false, textKey, "fees", listed));
    }
  }
}
