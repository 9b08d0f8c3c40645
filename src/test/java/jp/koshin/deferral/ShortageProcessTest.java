package jp.koshin.deferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.member.KnownFacts;
import jp.koshin.workflow.Processes;
import jp.koshin.workflow.TakesEveryFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
@TakesEveryFlow("shortage-warnings")
class ShortageProcessTest {

  private static final int MORE_THAN_A_BATCH = 101;

  @Autowired ApplicationContext context;
  @Autowired ShortageSchedule schedule;
  @Autowired Processes processes;
  @Autowired KnownFacts facts;

  @AfterEach
  void present() {
    processes.moveTimer(
        ShortageSchedule.ID, "timer_next_run", java.time.Instant.parse("9999-01-01T00:00:00Z"));
    DeferralSituations.backToPresent(context);
  }

  @Test
  void who_is_short_is_warned_twelve_six_and_three_months_before_and_once_each() {
    DeferralSituations given = new DeferralSituations(context, "jsog-specialist");
    CurrentUser member = given.member();
    facts.record(given.secretariat, DeferralSituations.id(member), "ART_DIRECTOR", true);
    LocalDate over = given.term.to().plusDays(1);
    runOn(given, over.minusMonths(13));
    assertThat(warnings(given, member)).isEmpty();
    runOn(given, over.minusMonths(12));
    assertThat(warnings(given, member)).hasSize(1);
    assertThat(given.newestNotice(member))
        .contains("12か月を切りました", "不足している単位: 50単位", "ART実施施設の登録が抹消され");
    runOn(given, over.minusMonths(11));
    runOn(given, over.minusMonths(7));
    assertThat(warnings(given, member)).hasSize(1);
    runOn(given, over.minusMonths(6));
    assertThat(warnings(given, member)).hasSize(2);
    runOn(given, over.minusMonths(3));
    runOn(given, over.minusMonths(2));
    assertThat(warnings(given, member)).hasSize(3);
  }

  @Test
  void who_has_enough_is_not_warned_and_every_batch_is_looked_at() {
    DeferralSituations given = new DeferralSituations(context, "jsh-specialist");
    List<CurrentUser> members =
        java.util.stream.IntStream.range(0, MORE_THAN_A_BATCH)
            .mapToObj(i -> given.member())
            .toList();
    CurrentUser enough = members.get(0);
    given.credit(enough, "PAPER", 50, given.term.from());
    runOn(given, given.term.to().plusDays(1).minusMonths(6));
    assertThat(warnings(given, enough)).isEmpty();
    assertThat(members.stream().skip(1)).allMatch(m -> warnings(given, m).size() == 1);
  }

  private void runOn(DeferralSituations given, LocalDate day) {
    given.at(day.atTime(5, 0).atZone(jp.koshin.shared.Tokyo.ZONE).toInstant());
    schedule.start();
    processes.moveTimer(
        ShortageSchedule.ID,
        "timer_next_run",
        day.atTime(6, 0).atZone(jp.koshin.shared.Tokyo.ZONE).toInstant());
    given.at(day.atTime(6, 0).atZone(jp.koshin.shared.Tokyo.ZONE).toInstant());
  }

  private static List<String> warnings(DeferralSituations given, CurrentUser member) {
    return given.notices(member).stream().filter(s -> s.contains("単位が不足しています")).toList();
  }
}
