package jp.koshin.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.inbox.Inbox;
import jp.koshin.programme.StageRule;
import jp.koshin.renewal.ApplicationMenu;
import jp.koshin.renewal.ExternalReviews;
import jp.koshin.renewal.MenuItem;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.renewal.RenewalView;
import jp.koshin.renewal.Renewals;
import jp.koshin.renewal.SeasonStatus;
import jp.koshin.renewal.SeasonView;
import jp.koshin.renewal.Seasons;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Window;

/** The renewal of a life, from the plan of its season to the decision. */
class LifeRenewal {

  private final Life life;
  private final Renewals renewals;
  private final int year;

  LifeRenewal(Life life) {
    this(life, FiscalYear.of(life.term.to()).year());
  }

  LifeRenewal(Life life, int year) {
    this.life = life;
    this.year = year;
    renewals = life.bean(Renewals.class);
  }

  /** Plans the year as administrators do, a month before the window. */
  SeasonView planned(Window printed) {
    life.at(printed.opens().minusSeconds(30 * 86_400L));
    life.bean(Seasons.class).planYear(life.staff(Role.ADMINISTRATOR), year);
    assertThat(season().window()).isEqualTo(printed);
    return season();
  }

  /** Nothing is received before the window opens, and from its first millisecond on it is. */
  RenewalView opened(Window printed) {
    life.at(printed.opens().minusSeconds(1));
    assertThat(season().status()).isEqualTo(SeasonStatus.PLANNED);
    assertThat(renewals.current(life.member, life.programme)).isEmpty();
    assertThat(renewals.whyNone(life.member, life.programme))
        .extracting(Refusal::code)
        .containsExactly("WINDOW_NOT_OPEN");
    assertThat(menu()).isEqualTo("受付前");
    life.at(printed.opens().plusMillis(1));
    assertThat(season().status()).isEqualTo(SeasonStatus.OPEN);
    assertThat(menu()).isEqualTo("受付中");
    assertThat(shown()).isEqualTo("作成中");
    return current();
  }

  Outcome<RenewalView> handIn() {
    return renewals.submit(life.member, current().id());
  }

  /**
   * Passes every stage by another person; who decided one is refused at the next. A body outside
   * answers by a file.
   *
   * @return what the member read after each stage
   */
  List<String> passed() {
    List<String> read = new ArrayList<>();
    List<StageRule> stages = life.edition.renewalStages();
    List<CurrentUser> before = new ArrayList<>();
    for (StageRule stage : stages) {
      if (stage.external()) {
        answeredOutside();
      } else {
        for (int vote = 0; vote < stage.votes(); vote++) {
          refusedAgain(before);
          CurrentUser person = life.staff(Role.REGIONAL_REVIEWER, stage.role(), next(stage));
          life.decide(person, id(), DecisionOutcome.APPROVE).get();
          before.add(person);
        }
      }
      read.add(shown());
    }
    return read;
  }

  private Role next(StageRule stage) {
    List<StageRule> stages = life.edition.renewalStages();
    int next = stages.indexOf(stage) + 1;
    return next < stages.size() ? stages.get(next).role() : stage.role();
  }

  private void refusedAgain(List<CurrentUser> before) {
    if (!before.isEmpty()) {
      assertThat(
              Life.codes(life.decide(before.get(before.size() - 1), id(), DecisionOutcome.APPROVE)))
          .contains("DECIDED_EARLIER_STAGE");
    }
  }

  private void answeredOutside() {
    assertThat(answerOutside().get()).isEqualTo(1);
  }

  /** The body outside passes it, by a file. */
  Outcome<Integer> answerOutside() {
    ExternalReviews outside = life.bean(ExternalReviews.class);
    CurrentUser office = life.staff(Role.SECRETARIAT);
    assertThat(new String(outside.export(office), StandardCharsets.UTF_8))
        .contains(current().number());
    byte[] results =
        ("受付番号,結果,理由\n" + current().number() + ",合格,\n").getBytes(StandardCharsets.UTF_8);
    return outside.enter(office, results);
  }

  /** The status as the page of the renewal words it. */
  String shown() {
    RenewalView renewal = current();
    String word =
        renewal.shownAs() == null
            ? life.word("page.renewal.status." + renewal.status())
            : renewal.shownAs().ja();
    return renewal.status() == RenewalStatus.IN_REVIEW && renewal.stageName() != null
        ? word + "（" + renewal.stageName().ja() + "）"
        : word;
  }

  /** The state in the menu of applications. */
  String menu() {
    return life.context.getBeanProvider(ApplicationMenu.class).stream()
        .flatMap(menu -> menu.items(life.member, life.certification()).stream())
        .filter(item -> item.kind() == MenuItem.Kind.RENEWAL)
        .map(item -> life.word("renewal.menu.state." + item.state()))
        .findFirst()
        .orElseThrow();
  }

  RenewalView current() {
    return renewals.current(life.member, life.programme).orElseThrow();
  }

  UUID id() {
    return current().id();
  }

  boolean isInInbox() {
    return life.bean(Inbox.class).ofCase(id()).isPresent();
  }

  SeasonView season() {
    return life.bean(Seasons.class).list(life.society).stream()
        .filter(s -> s.programme().equals(life.programme) && s.applicationYear() == year)
        .findFirst()
        .orElseThrow();
  }

  static Window window(String opens, String closes) {
    return new Window(Instant.parse(opens), Instant.parse(closes));
  }
}
