package jp.koshin.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.Role;
import jp.koshin.application.Applications;
import jp.koshin.certification.Certification;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.deferral.PetitionBeginnings;
import jp.koshin.deferral.PetitionInput;
import jp.koshin.deferral.PetitionKind;
import jp.koshin.deferral.PetitionStatus;
import jp.koshin.deferral.PetitionView;
import jp.koshin.deferral.Petitions;
import jp.koshin.document.Documents;
import jp.koshin.inbox.Inbox;
import jp.koshin.payment.Fee;
import jp.koshin.payment.Fees;
import jp.koshin.payment.PaymentMethod;
import jp.koshin.payment.Payments;
import jp.koshin.programme.StageRule;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.review.DecisionRequest;
import jp.koshin.review.Reviews;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A life in which the renewal is missed and what has lapsed is reinstated and renewed together, two
 * applications of the same year.
 */
@KoshinTest
class ReinstatedLifeProcessTest {

  @Autowired ApplicationContext context;
  private Life life;
  private LifeMoney money;

  @AfterEach
  void present() {
    Life.backToPresent(context);
  }

  @Test
  void who_reinstates_and_renews_together_is_restored_for_a_whole_term() throws Exception {
    lapsed(LocalDate.of(2970, 4, 1), 2);
    new LifeClaims(life)
        .earn("just-enough", new Period(LocalDate.of(2970, 5, 1), LocalDate.of(2975, 4, 30)));
    LifeRenewal renewal = openReinstatement(2975);
    UUID petition = begun();
    assertThat(renewal.shown()).isEqualTo("作成中");
    assertThat(fees().ofCase(petition)).isEmpty();
    handedIn(petition);
    new WrittenApplication(life, renewal.id(), LocalDate.of(2971, 6, 1)).fillIn();
    money.pay(renewal.id(), Fee.RENEWAL, PaymentMethod.CONVENIENCE_STORE);
    assertThat(renewal.handIn().refusals()).isEmpty();
    passed(petition);
    assertThat(renewal.passed()).last().isEqualTo("納入待ち");
    money.pay(renewal.id(), Fee.REGISTRATION, PaymentMethod.CARD);
    assertThat(renewal.shown()).isEqualTo("承認");
    assertThat(life.certification().status()).isEqualTo(CertificationStatus.LAPSED);
    assertThat(documents().of(renewal.id(), Documents.CERTIFICATE)).isEmpty();

    life.on(LocalDate.of(2976, 3, 31));
    assertThat(life.certification().status()).isEqualTo(CertificationStatus.LAPSED);
    life.on(LocalDate.of(2976, 4, 1));
    Certification restored = life.certification();
    assertThat(restored.status()).isEqualTo(CertificationStatus.ACTIVE);
    assertThat(restored.term())
        .isEqualTo(new Period(LocalDate.of(2976, 4, 1), LocalDate.of(2981, 3, 31)));
    assertThat(restored.consecutiveRenewals()).isZero();
    assertThat(documents().of(petition, Documents.CERTIFICATE))
        .hasValueSatisfying(
            certificate ->
                assertThat(Life.textOf(documents().content(certificate.id())))
                    .contains("2976年4月1日から2981年3月31日まで"));
    assertThat(money.paid()).isEqualTo(33_000);
  }

  @Test
  void the_renewal_and_its_fee_wait_for_the_reinstatement_that_goes_with_it() {
    lapsed(LocalDate.of(2984, 4, 1), 1);
    LifeRenewal renewal = openReinstatement(2989);
    UUID petition = begun();
    new WrittenApplication(life, renewal.id(), LocalDate.of(2985, 6, 1)).fillIn();
    Fee fee = fees().ofCase(renewal.id(), Fee.RENEWAL).orElseThrow();
    assertThat(Life.codes(renewal.handIn())).contains("REINSTATEMENT_FIRST");
    assertThat(Life.codes(life.bean(Payments.class).byCard(life.member, fee.id())))
        .containsExactly("REINSTATEMENT_FIRST");
    handedIn(petition);
    assertThat(Life.codes(renewal.handIn())).doesNotContain("REINSTATEMENT_FIRST");
    assertThat(life.bean(Payments.class).byCard(life.member, fee.id()).isDone()).isTrue();
  }

  @Test
  void a_refused_reinstatement_ends_the_renewal_that_goes_with_it() {
    lapsed(LocalDate.of(2998, 4, 1), 1);
    LifeRenewal renewal = openReinstatement(3003);
    UUID petition = begun();
    handedIn(petition);
    refused(petition, DecisionOutcome.REJECT, "基準を満たさないため");
    assertThat(renewal.shown()).isEqualTo("更新せず");
    assertThat(Life.codes(renewal.handIn())).containsExactly("RENEWAL_NOT_REINSTATED");
    assertThat(fees().ofMember(life.memberId())).noneMatch(Fee::isDue);
    assertThat(Life.codes(begin()))
        .as("there is one review a year")
        .containsExactly("REINSTATEMENT_REJECTED");
    life.on(LocalDate.of(3004, 4, 1));
    assertThat(life.certification().status()).isEqualTo(CertificationStatus.LAPSED);
  }

  @Test
  void the_last_stage_waits_for_the_reinstatement_and_makes_a_term_whole_that_began_before_it()
      throws Exception {
    lapsed(LocalDate.of(3040, 4, 1), 1);
    new LifeClaims(life)
        .earn("just-enough", new Period(LocalDate.of(3040, 5, 1), LocalDate.of(3045, 4, 30)));
    LifeRenewal renewal = openReinstatement(3045);
    UUID petition = begun();
    handedIn(petition);
    new WrittenApplication(life, renewal.id(), LocalDate.of(3041, 6, 1)).fillIn();
    money.pay(renewal.id(), Fee.RENEWAL, PaymentMethod.CARD);
    assertThat(renewal.handIn().refusals()).isEmpty();
    UUID id = renewal.id();
    life.decide(life.staff(Role.REGIONAL_REVIEWER), id, DecisionOutcome.APPROVE).get();
    life.decide(life.staff(Role.COMMITTEE), id, DecisionOutcome.APPROVE).get();
    assertThat(Life.codes(renewal.answerOutside())).containsExactly("REINSTATEMENT_UNDECIDED");
    passed(petition);
    life.on(LocalDate.of(3046, 4, 1));
    assertThat(life.certification().term())
        .isEqualTo(new Period(LocalDate.of(3046, 4, 1), LocalDate.of(3047, 3, 31)));
    assertThat(renewal.answerOutside().get()).isEqualTo(1);
    life.on(LocalDate.of(3046, 4, 3));
    assertThat(renewal.shown()).isEqualTo("納入待ち");
    money.pay(id, Fee.REGISTRATION, PaymentMethod.CARD);
    assertThat(renewal.shown()).isEqualTo("承認");
    assertThat(life.certification().term())
        .isEqualTo(new Period(LocalDate.of(3046, 4, 1), LocalDate.of(3051, 3, 31)));
  }

  @Test
  void what_was_sent_back_and_not_corrected_is_not_applied_for_again_that_year() {
    lapsed(LocalDate.of(3054, 4, 1), 1);
    LifeRenewal renewal = openReinstatement(3059);
    UUID petition = begun();
    handedIn(petition);
    refused(petition, DecisionOutcome.RETURN, "理由書が読めません");
    life.on(LocalDate.of(3059, 5, 20));
    assertThat(renewal.shown()).isEqualTo("更新せず");
    assertThat(Life.codes(begin())).containsExactly("REINSTATEMENT_NOT_CORRECTED");
  }

  @Test
  void it_is_not_begun_before_the_season_that_takes_its_renewal_is_open() {
    lapsed(LocalDate.of(3068, 4, 1), 1);
    life.on(LocalDate.of(3073, 5, 2));
    assertThat(Life.codes(begin())).containsExactly("RENEWALS_NOT_OPEN");
  }

  private Outcome<PetitionView> begin() {
    return life.bean(PetitionBeginnings.class)
        .begin(life.member, PetitionKind.REINSTATEMENT, life.programme);
  }

  @Test
  void who_does_not_hand_the_renewal_in_is_restored_for_the_year_of_the_renewal() {
    lapsed(LocalDate.of(3012, 4, 1), 1);
    LifeRenewal renewal = openReinstatement(3017);
    UUID petition = begun();
    handedIn(petition);
    passed(petition);
    life.on(LocalDate.of(3017, 6, 1));
    assertThat(renewal.shown()).isEqualTo("更新せず");
    life.on(LocalDate.of(3018, 4, 1));
    assertThat(life.certification().term())
        .isEqualTo(new Period(LocalDate.of(3018, 4, 1), LocalDate.of(3019, 3, 31)));
    assertThat(life.bean(Petitions.class).get(life.member, petition).status())
        .isEqualTo(PetitionStatus.RESTORED);
  }

  /** Exempt is only who is a specialist at the application (申請時点で専門医であり). */
  @Test
  void renewals_in_a_row_before_the_lapse_exempt_from_nothing() {
    lapsed(LocalDate.of(3026, 4, 1), 3);
    LifeRenewal renewal = openReinstatement(3031);
    begun();
    assertThat(life.bean(Applications.class).of(life.member, renewal.id()).orElseThrow().sections())
        .extracting(section -> section.rule().code())
        .contains("CASES");
    assertThat(renewal.current().requirements().requirements())
        .extracting(requirement -> requirement.message().ja())
        .contains("合計50単位以上が必要です。現在0単位で、50単位不足しています。");
  }

  /** A certification whose term ended without a renewal. */
  private void lapsed(LocalDate certified, int renewalsBefore) {
    life = new Life(context, "jsog-specialist", certified, renewalsBefore);
    money = new LifeMoney(life);
    LifeRenewal missed = new LifeRenewal(life);
    int year = certified.getYear() + 4;
    missed.planned(LifeRenewal.window(year + "-03-31T15:00:00Z", year + "-05-31T15:00:00Z"));
    life.on(LocalDate.of(year, 4, 2));
    life.on(LocalDate.of(year + 1, 3, 31));
    assertThat(life.certification().status()).isEqualTo(CertificationStatus.ACTIVE);
    life.on(LocalDate.of(year + 1, 4, 1));
    assertThat(life.certification().status()).isEqualTo(CertificationStatus.LAPSED);
  }

  private LifeRenewal openReinstatement(int year) {
    LifeRenewal renewal = new LifeRenewal(life, year);
    renewal.planned(LifeRenewal.window(year + "-03-31T15:00:00Z", year + "-05-31T15:00:00Z"));
    life.on(LocalDate.of(year, 5, 2));
    return renewal;
  }

  private UUID begun() {
    return begin().get().id();
  }

  private void handedIn(UUID petition) {
    Petitions petitions = life.bean(Petitions.class);
    petitions.write(life.member, petition, new PetitionInput(null, "復活を希望します", 1, true)).get();
    petitions.submit(life.member, petition).get();
  }

  private void refused(UUID petition, DecisionOutcome outcome, String reason) {
    String task = life.bean(Inbox.class).ofCase(petition).orElseThrow().id();
    life.bean(Reviews.class)
        .decide(
            life.staff(Role.REGIONAL_REVIEWER),
            new DecisionRequest(task, outcome, reason, null, null))
        .get();
  }

  private void passed(UUID petition) {
    for (StageRule stage : life.edition.lifecycle().reinstatement().orElseThrow().stages()) {
      life.decide(life.staff(stage.role()), petition, DecisionOutcome.APPROVE).get();
    }
    assertThat(life.bean(Petitions.class).get(life.member, petition).status())
        .isEqualTo(PetitionStatus.PASSED);
  }

  private Fees fees() {
    return life.bean(Fees.class);
  }

  private Documents documents() {
    return life.bean(Documents.class);
  }
}
