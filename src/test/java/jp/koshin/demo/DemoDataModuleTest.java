package jp.koshin.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.certification.Certifications;
import jp.koshin.claim.ClaimStatus;
import jp.koshin.claim.Claims;
import jp.koshin.credit.CreditLedger;
import jp.koshin.inbox.Inbox;
import jp.koshin.inbox.InboxTask;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.renewal.RenewalView;
import jp.koshin.renewal.Renewals;
import jp.koshin.renewal.Seasons;
import jp.koshin.review.Reviews;
import jp.koshin.shared.KoshinClock;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A small demonstration, made once in a database of its own. */
@SpringBootTest(properties = {"koshin.demo.data=true", "koshin.demo.members=60", "server.port=0"})
@ActiveProfiles({"test", "demo"})
@ContextConfiguration(initializers = DemoDatabase.class)
@DirtiesContext
class DemoDataModuleTest {

  private static final String PROGRAMME = "jsh-specialist";

  @Autowired Accounts accounts;
  @Autowired Renewals renewals;
  @Autowired Seasons seasons;
  @Autowired Certifications certifications;
  @Autowired CreditLedger ledger;
  @Autowired Claims claims;
  @Autowired Inbox inbox;
  @Autowired Reviews reviews;
  @Autowired KoshinClock clock;
  @Autowired JdbcClient jdbc;

  @Test
  void a_society_that_is_only_a_folder_of_rules_has_staff_members_and_its_next_season() {
    CurrentUser administrator = accounts.byUsername("sample-admin");
    assertThat(accounts.staff("sample", Role.SECRETARIAT)).isNotEmpty();
    CurrentUser first = accounts.byUsername("SAMPLE00001");
    assertThat(certifications.of(requireNonNull(first.memberId()), "sample-specialist"))
        .hasValueSatisfying(held -> assertThat(held.term().contains(Tokyo.today(clock))).isTrue());
    assertThat(seasons.list("sample")).isNotEmpty();
    assertThat(administrator.society()).isEqualTo("sample");
  }

  @Test
  void one_member_is_four_credits_short_and_has_a_returned_claim() {
    RenewalView renewal = renewal(DemoStory.SHORT_OF_CREDITS);

    assertThat(renewal.status()).isEqualTo(RenewalStatus.PREPARING);
    assertThat(renewal.window().contains(clock.instant())).isTrue();
    assertThat(renewal.obstacles()).extracting(Refusal::code).containsExactly("TOTAL_CREDITS");
    assertThat(renewal.obstacles().get(0).figures()).containsEntry("missing", "4");
    assertThat(count(DemoStory.SHORT_OF_CREDITS, ClaimStatus.RETURNED)).isEqualTo(1);
  }

  @Test
  void one_member_can_renew_at_once_with_the_fee_still_due() {
    RenewalView renewal = renewal(DemoStory.CAN_RENEW);

    assertThat(renewal.isSubmittable()).isTrue();
    assertThat(renewal.fee()).isNotNull();
    assertThat(renewal.fee().isPaid()).isFalse();
  }

  @Test
  void one_member_is_outside_the_window_and_one_owes_dues() {
    CurrentUser outside = member(DemoStory.OUTSIDE_WINDOW);

    assertThat(renewals.current(outside, PROGRAMME)).isEmpty();
    assertThat(renewals.whyNone(outside, PROGRAMME))
        .extracting(Refusal::code)
        .containsExactly("NOT_YOUR_TERM");
    assertThat(renewal(DemoStory.DUES_MISSING).obstacles())
        .extracting(Refusal::code)
        .containsExactly("DUES");
  }

  @Test
  void renewals_stand_at_every_stage() {
    assertThat(renewal(DemoStory.AT_DOCUMENTS).status()).isEqualTo(RenewalStatus.SUBMITTED);
    assertThat(renewal(DemoStory.AT_COMMITTEE).status()).isEqualTo(RenewalStatus.IN_REVIEW);
    assertThat(renewal(DemoStory.WAITING_FOR_FEE).status()).isEqualTo(RenewalStatus.AWAITING_FEE);
    assertThat(renewal(DemoStory.APPROVED).status()).isEqualTo(RenewalStatus.APPROVED);
    assertThat(renewal(DemoStory.RENEWAL_RETURNED).status()).isEqualTo(RenewalStatus.RETURNED);
    assertThat(renewal(DemoStory.LAPSED).status()).isEqualTo(RenewalStatus.LAPSED);
    assertThat(certifications.of(memberId(DemoStory.LAPSED), PROGRAMME).orElseThrow().status())
        .isEqualTo(CertificationStatus.LAPSED);
    assertThat(renewal(DemoStory.TRANSFER_ANNOUNCED).fee().isUnderWay()).isTrue();
  }

  @Test
  void every_other_society_has_staff_members_claims_and_its_next_season() {
    for (String society : List.of("jspm", "jsog", "jsmo", "jrs")) {
      assertThat(accounts.byUsername(society + "-office1").society()).isEqualTo(society);
      assertThat(count("select count(*) from member where society = ?", society)).isEqualTo(20);
      assertThat(count("select count(*) from inbox_task where society = ?", society)).isPositive();
      assertThat(
              count(
                  "select count(*) from claim where society = ? and status = 'RETURNED'", society))
          .isPositive();
      assertThat(
              count("select count(*) from season where society = ? and closes_at > now()", society))
          .isPositive();
    }
  }

  private int count(String sql, String society) {
    return jdbc.sql(sql).param(society).query(Integer.class).single();
  }

  @Test
  void claims_show_every_fate() {
    assertThat(count(DemoStory.DRAFT_CLAIM, ClaimStatus.DRAFT)).isEqualTo(1);
    assertThat(count(DemoStory.REJECTED_CLAIM, ClaimStatus.REJECTED)).isEqualTo(1);
    assertThat(count(DemoStory.WITHDRAWN_CLAIM, ClaimStatus.WITHDRAWN)).isEqualTo(1);
    assertThat(task(DemoStory.OVERDUE_CLAIM).flags()).contains(InboxTask.ESCALATED);
    assertThat(task(DemoStory.OVERDUE_CLAIM).dueAt()).isBefore(clock.instant());
    assertThat(task(DemoStory.ASSIGNED_CLAIM).assignee()).isEqualTo("jsh-reviewer1");
    assertThat(task(DemoStory.PROXY_CLAIM).createdAt()).isBefore(clock.instant());
  }

  @Test
  void nobody_decides_their_own_claim_or_one_of_a_friend() {
    assertThat(obstacles("JSH00019", DemoStory.REVIEWER_HIMSELF)).containsExactly("OWN_CASE");
    assertThat(obstacles("jsh-reviewer2", DemoStory.CONFLICT_DECLARED))
        .containsExactly("CONFLICT_OF_INTEREST");
  }

  @Test
  void there_is_staff_of_each_role_and_a_story_for_each_named_member() {
    assertThat(accounts.staff("jsh", Role.REVIEWER)).hasSizeGreaterThanOrEqualTo(2);
    for (String name :
        List.of("jsh-office1", "jsh-committee2", "jsh-admin", "operator", "auditor")) {
      assertThat(accounts.find(name)).isPresent();
    }
    assertThat(DemoStory.all()).extracting(DemoStory::index).endsWith(DemoStory.LAST).hasSize(20);
  }

  @Test
  void the_past_lies_in_the_past_and_the_clock_is_right_again() {
    assertThat(clock.offset()).isEqualTo(Duration.ZERO);
    assertThat(jdbc.sql("select count(*) from rehearsal_clock").query(Integer.class).single())
        .isZero();
    assertThat(
            jdbc.sql("select count(*) from audit_entry where at > ?")
                .param(java.sql.Timestamp.from(Instant.now(Clock.systemUTC())))
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql("select count(*) from act_ru_job where duedate_ < now() or retries_ = 0")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql("select min(recorded_at) from credit_entry")
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant())
        .isBefore(clock.instant().minus(Duration.ofDays(1500)));
  }

  private List<String> obstacles(String reviewer, int index) {
    return reviews.obstacles(accounts.byUsername(reviewer), task(index).id()).stream()
        .map(Refusal::code)
        .toList();
  }

  private InboxTask task(int index) {
    UUID open =
        jdbc.sql("select case_id from inbox_task where member_id = ? and kind = 'CLAIM'")
            .param(memberId(index))
            .query(UUID.class)
            .single();
    return inbox.ofCase(open).orElseThrow();
  }

  private int count(int index, ClaimStatus status) {
    CurrentUser user = member(index);
    return claims.counts(user, memberId(index), PROGRAMME).getOrDefault(status, 0);
  }

  private RenewalView renewal(int index) {
    return renewals.current(member(index), PROGRAMME).orElseThrow();
  }

  private UUID memberId(int index) {
    return java.util.Objects.requireNonNull(member(index).memberId());
  }

  private CurrentUser member(int index) {
    return accounts.byUsername("JSH%05d".formatted(index));
  }
}
