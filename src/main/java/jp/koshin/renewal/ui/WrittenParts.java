package jp.koshin.renewal.ui;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.koshin.programme.ApplicationRule;
import jp.koshin.programme.Edition;
import jp.koshin.programme.RequirementKind;
import jp.koshin.programme.RequirementRule;
import jp.koshin.programme.SectionRule;
import jp.koshin.renewal.RenewalView;

/**
 * What of the requirements of a renewal is met in its written application.
 *
 * @param asked whether the programme asks for a written application, which is handed in on a page
 *     of its own
 * @param exams requirements that a written exam meets
 * @param lists requirements that its lists of cases meet
 */
record WrittenParts(boolean asked, Set<String> exams, Set<String> lists) {

  /** Where the written application of a renewal is filled in. */
  static String address(RenewalView renewal) {
    return "applications/" + renewal.id();
  }

  static WrittenParts of(Edition edition) {
    ApplicationRule application = edition.application();
    if (application == null) {
      return new WrittenParts(false, Set.of(), Set.of());
    }
    Set<String> listed =
        application.sections().stream()
            .map(SectionRule::perCredit)
            .filter(Objects::nonNull)
            .map(SectionRule.PerCredit::category)
            .collect(Collectors.toSet());
    return new WrittenParts(
        true,
        edition.requirements().stream()
            .filter(rule -> rule.kind() == RequirementKind.EXAM_PASSED)
            .map(RequirementRule::code)
            .collect(Collectors.toSet()),
        edition.requirements().stream()
            .filter(rule -> rule.category() != null && listed.contains(rule.category()))
            .map(RequirementRule::code)
            .collect(Collectors.toSet()));
  }
}
