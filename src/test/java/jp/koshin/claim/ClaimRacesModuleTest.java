package jp.koshin.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.credit.CreditEntry;
import jp.koshin.credit.CreditLedger;
import jp.koshin.inbox.Inbox;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.review.DecisionRequest;
import jp.koshin.review.Reviews;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two hands on one claim: one wins, the other is told. */
@KoshinTest
class ClaimRacesModuleTest {

  private static final String DONE = "DONE";
  private static final String MEETING = "日本血液学会学術集会";

  @Autowired ApplicationContext context;
  @Autowired Claims claims;
  @Autowired Attendances attendances;
  @Autowired Reviews reviews;
  @Autowired Inbox inbox;
  @Autowired CreditLedger ledger;
  ClaimSituations given;
  CurrentUser member;
  LocalDate yesterday;

  @BeforeEach
  void situation() {
    given = new ClaimSituations(context);
    member = given.member();
    yesterday = given.today().minusDays(1);
  }

  @Test
  void of_two_submissions_at_once_one_is_told_it_was_submitted() throws Exception {
    ClaimView claim = given.ready(member, "ASH", yesterday);
    List<String> results =
        atOnce(
            List.of(
                () -> claims.submit(member, claim.id()), () -> claims.submit(member, claim.id())));
    assertThat(results).containsExactlyInAnyOrder(DONE, "ALREADY_SUBMITTED");
  }

  @Test
  void of_two_claims_for_one_activity_submitted_at_once_one_stands() throws Exception {
    ClaimView first = given.ready(member, "ASH", yesterday);
    ClaimView second = given.ready(member, "ASH", yesterday);
    List<String> results =
        atOnce(
            List.of(
                () -> claims.submit(member, first.id()), () -> claims.submit(member, second.id())));
    assertThat(results).containsExactlyInAnyOrder(DONE, "DUPLICATE_CREDIT");
  }

  @RepeatedTest(5)
  void of_a_withdrawal_and_an_approval_at_once_one_wins_and_the_claim_says_which()
      throws Exception {
    ClaimView claim = given.submitted(member, "ASH", yesterday);
    CurrentUser reviewer = given.staff(Role.REVIEWER);
    DecisionRequest approval = approval(claim);
    List<String> results =
        atOnce(
            List.of(
                () -> claims.withdraw(member, claim.id()),
                () -> reviews.decide(reviewer, approval)));
    assertThat(results).containsOnlyOnce(DONE);
    boolean withdrawn = results.get(0).equals(DONE);
    assertThat(results.get(withdrawn ? 1 : 0)).isIn("ALREADY_DECIDED", "NOT_FOUND");
    assertThat(claims.get(member, claim.id()).status())
        .isEqualTo(withdrawn ? ClaimStatus.WITHDRAWN : ClaimStatus.APPROVED);
    assertThat(credits()).hasSize(withdrawn ? 0 : 1);
    assertThat(inbox.ofCase(claim.id())).isEmpty();
  }

  @Test
  void eight_approvals_and_scans_at_once_credit_once() throws Exception {
    ClaimView claim = given.submitted(member, MEETING, yesterday);
    DecisionRequest approval = approval(claim);
    CurrentUser office = given.staff(Role.SECRETARIAT);
    String number = given.numberOf(member);
    List<Callable<?>> hands = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      CurrentUser reviewer = given.staff(Role.REVIEWER);
      hands.add(() -> reviews.decide(reviewer, approval));
      hands.add(
          () ->
              attendances.record(
                  office, ClaimSituations.PROGRAMME, MEETING, yesterday, List.of(number)));
    }
    assertThat(atOnce(hands))
        .isSubsetOf(DONE, "ALREADY_DECIDED", "DUPLICATE_CREDIT", "STALE_VERSION");
    assertThat(credits()).hasSize(1);
    assertThat(credits().get(0).credits()).isEqualByComparingTo("15");
  }

  private DecisionRequest approval(ClaimView claim) {
    return new DecisionRequest(given.taskOf(claim), DecisionOutcome.APPROVE, null, null, null);
  }

  private List<CreditEntry> credits() {
    return ledger.standing(
        Objects.requireNonNull(member.memberId()), ClaimSituations.PROGRAMME, null);
  }

  private static List<String> atOnce(List<Callable<?>> hands) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(hands.size());
    try {
      List<Future<String>> running =
          hands.stream()
              .map(
                  hand ->
                      pool.submit(
                          () -> {
                            start.await();
                            return result(hand);
                          }))
              .toList();
      start.countDown();
      List<String> results = new ArrayList<>();
      for (Future<String> one : running) {
        results.add(one.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }

  private static String result(Callable<?> hand) throws Exception {
    try {
      return hand.call() instanceof Outcome<?> outcome && !outcome.isDone()
          ? outcome.refusals().get(0).code()
          : DONE;
    } catch (LostRace race) {
      return race.code();
    } catch (NotFound gone) {
      return "NOT_FOUND";
    }
  }
}
