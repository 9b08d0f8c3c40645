package jp.koshin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.application.ApplicationSituations;
import jp.koshin.claim.ClaimView;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.RenewalView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of every role, in both languages, wide and narrow. */
class EveryPageIT extends Journey {

  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final int[] WIDTHS = {360, 768, 1280};
  private static final int HEIGHT = 800;

  private final List<String> faults = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void anyone_can_read_and_use_the_pages_of_a_member(String language) {
    CurrentUser member = people.readyMember("山田", "太郎");
    ClaimView submitted = people.submittedClaim(member, "アメリカ血液学会");
    ClaimView draft = people.draftClaim(member, "欧州血液学会", people.today().minusDays(40));
    look(
        language,
        member,
        "",
        "claims/new",
        "claims/" + draft.id(),
        "claims/" + submitted.id(),
        "cases/" + submitted.id(),
        "credits",
        "renewal",
        "petitions/deferral/jsh-specialist",
        "petitions/reservation/jsh-specialist",
        "what-if",
        "explanation",
        "card",
        "fees",
        "notices",
        "calendar",
        "password",
        "no-such-page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void anyone_can_read_and_use_the_pages_of_the_staff(String language) {
    CurrentUser member = people.readyMember("高橋", "花子");
    ClaimView claim = people.submittedClaim(member, "アメリカ血液学会");
    look(
        language,
        people.staff(Role.SECRETARIAT, "事務局 一子"),
        "members",
        "exams",
        "members/" + member.memberId(),
        "explanation/" + people.certification(member),
        "payments",
        "payments/statements",
        "venue",
        "external-review",
        "absences",
        "calendar",
        "progress",
        "cases",
        "cases/" + people.renewal(member).id());
    look(
        language,
        people.staff(Role.REVIEWER, "審査 次郎"),
        "inbox",
        "inbox?task=" + people.taskOf(claim.id()),
        "cases/" + claim.id());
    look(language, people.staff(Role.COMMITTEE, "委員 三郎"), "inbox");
    look(language, people.staff(Role.ADMINISTRATOR, "管理 四郎"), "seasons", "rehearsal", "payments");
    look(language, people.staff(Role.OPERATOR, "運用 五郎"), "operations");
    look(language, people.staff(Role.AUDITOR, "監査 六郎"), "audit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void anyone_can_read_and_use_the_pages_before_the_login(String language) {
    Visitor visitor = stranger(Screen.DESKTOP);
    visitor.speak(language);
    Stream.of("login", "login?error", "login?locked=30", "password-reset", "password-reset/none")
        .forEach(route -> inspect(visitor, language, route));
  }

  @ParameterizedTest
  @CsvSource({
    "jsog-specialist,ja",
    "jsmo-specialist,ja",
    "jspm-specialist,ja",
    "jsmo-specialist,en"
  })
  void anyone_can_read_and_use_the_pages_of_a_written_application(
      String programme, String language) {
    ApplicationSituations given = new ApplicationSituations(context, programme);
    try {
      CurrentUser member = given.member(3);
      given.open();
      people.letIn(member);
      RenewalView renewal = given.renewal(member);
      String place = "applications/" + renewal.id();
      Edition edition = context.getBean(Programmes.class).edition(programme, renewal.edition());
      look(
          language,
          member,
          Stream.concat(
                  Stream.of("renewal", place),
                  Objects.requireNonNull(edition.application()).sections().stream()
                      .map(section -> place + "/" + section.code()))
              .toArray(String[]::new));
    } finally {
      ApplicationSituations.backToPresent(context);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void anyone_can_read_and_use_the_page_of_an_exam_taken_alone(String language) {
    ApplicationSituations given = new ApplicationSituations(context, "jsmo-specialist");
    try {
      CurrentUser member = given.member(3);
      given.openYearBefore();
      people.letIn(member);
      look(language, member, "exam/jsmo-specialist");
    } finally {
      ApplicationSituations.backToPresent(context);
    }
  }

  private void look(String language, CurrentUser user, String... routes) {
    Visitor visitor = visitor(Screen.DESKTOP, user.username());
    visitor.speak(language);
    visitor.go("password");
    Stream.of(routes).forEach(route -> inspect(visitor, language, route));
    visitor.complaints().removeIf(text -> text.contains("404"));
    visitor.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void anyone_can_read_and_use_the_pages_that_need_no_login(String language) {
    Visitor visitor = stranger(Screen.DESKTOP);
    visitor.speak(language);
    Stream.of(
            "what-if",
            "what-if?s=garbage",
            "what-if?p=jrs-diagnostic&add=jrs-001",
            "what-if?p=jsog-specialist",
            "what-if?p=jsh-supervisor",
            "what-if/explanation?p=jrs-diagnostic&add=jrs-001",
            "catalogue",
            "catalogue/jrs-diagnostic",
            "catalogue/jsog-specialist")
        .forEach(route -> inspect(visitor, language, route));
  }

  @AfterEach
  void nothing_is_wrong() {
    assertThat(faults).isEmpty();
  }

  private void inspect(Visitor visitor, String language, String route) {
    visitor.go(route);
    Page page = visitor.page;
    expect(route, "lang", language, page.getAttribute("html", "lang"));
    if (!page.title().endsWith(" | Koshin")) {
      faults.add(route + ": title " + page.title());
    }
    for (int width : WIDTHS) {
      page.setViewportSize(width, HEIGHT);
      String where = language + " " + width + " /" + route;
      scan(where, page);
      sideways(where, page);
    }
  }

  private void expect(String where, String what, String wanted, String found) {
    if (!wanted.equals(found)) {
      faults.add("%s: %s is %s, not %s".formatted(where, what, found, wanted));
    }
  }

  private void sideways(String where, Page page) {
    Object over =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (((Number) over).intValue() > 0) {
      faults.add(where + ": scrolls sideways by " + over);
    }
  }

  private void scan(String where, Page page) {
    new AxeBuilder(page)
        .setLegacyMode(true)
        .withTags(TAGS)
        .analyze()
        .getViolations()
        .forEach(
            violation ->
                violation
                    .getNodes()
                    .forEach(
                        node ->
                            faults.add(
                                "%s: %s %s %s"
                                    .formatted(
                                        where,
                                        violation.getId(),
                                        node.getTarget(),
                                        node.getHtml()))));
  }
}
