package jp.koshin.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.certification.Certification;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.deferral.PetitionBeginnings;
import jp.koshin.deferral.PetitionDocuments;
import jp.koshin.deferral.PetitionFiles;
import jp.koshin.deferral.PetitionInput;
import jp.koshin.deferral.PetitionKind;
import jp.koshin.deferral.Petitions;
import jp.koshin.document.Documents;
import jp.koshin.inbox.Inbox;
import jp.koshin.payment.Fee;
import jp.koshin.payment.Fees;
import jp.koshin.payment.PaymentMethod;
import jp.koshin.programme.StageRule;
import jp.koshin.renewal.SeasonStatus;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.shared.Period;
import jp.koshin.shared.Window;
import jp.koshin.workflow.Processes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A life in which the renewal is put off by a year, through the engine to the new certificate. */
@KoshinTest
class DeferredLifeProcessTest {

  @Autowired private ApplicationContext context;
  private Life life;

  @AfterEach
  void present() {
    Life.backToPresent(context);
  }

  @Test
  void a_deferred_renewal_is_approved_in_the_sixth_year_and_its_term_is_dated_back()
      throws Exception {
    life = new Life(context, "jsog-specialist", LocalDate.of(2960, 4, 1), 2);
    LifeMoney money = new LifeMoney(life);
    Period fiveYears = new Period(LocalDate.of(2959, 5, 1), LocalDate.of(2964, 4, 30));
    new LifeClaims(life).earn("just-enough", fiveYears);
    LifeRenewal first = new LifeRenewal(life);
    open(first, LifeRenewal.window("2964-03-31T15:00:00Z", "2964-05-31T15:00:00Z"));
    UUID deferral = deferred();
    assertThat(first.shown()).isEqualTo("猶予中");
    assertThat(first.handIn().isDone()).isFalse();
    Certification held = life.certification();
    assertThat(held.status()).isEqualTo(CertificationStatus.DEFERRED);
    assertThat(held.deferredUntil()).isEqualTo(LocalDate.of(2966, 3, 31));

    LifeRenewal second = new LifeRenewal(life, 2965);
    open(second, LifeRenewal.window("2965-03-31T15:00:00Z", "2965-05-31T15:00:00Z"));
    assertThat(second.shown()).isEqualTo("作成中");
    LocalDate ofTheSixthYear = LocalDate.of(2959, 6, 1);
    new WrittenApplication(life, second.id(), ofTheSixthYear).fillIn();
    money.pay(second.id(), Fee.RENEWAL, PaymentMethod.BANK);
    assertThat(second.handIn().refusals()).isEmpty();
    assertThat(second.passed()).last().isEqualTo("納入待ち");
    money.pay(second.id(), Fee.REGISTRATION, PaymentMethod.CARD);
    renewed(second, deferral);
    life.on(LocalDate.of(2966, 4, 1));
    renewed(second, deferral);
    assertThat(second.season().status()).isEqualTo(SeasonStatus.CLOSED);
    assertThat(money.paid()).isEqualTo(33_000);
  }

  private void open(LifeRenewal renewal, Window printed) {
    renewal.planned(printed);
    life.at(printed.opens().plusMillis(1));
  }

  /** Puts the renewal off by every stage of the deferral, each another person. */
  private UUID deferred() {
    UUID id =
        context
            .getBean(PetitionBeginnings.class)
            .begin(life.member, PetitionKind.DEFERRAL, life.programme)
            .get()
            .id();
    Petitions petitions = context.getBean(Petitions.class);
    petitions.write(life.member, id, new PetitionInput("BIRTH", "出産のため", 1, true)).get();
    context
        .getBean(PetitionFiles.class)
        .add(life.member, id, PetitionDocuments.PROOF, "証明.pdf", WrittenApplication.pdf())
        .get();
    petitions.submit(life.member, id).get();
    for (StageRule stage : life.edition.lifecycle().deferral().orElseThrow().stages()) {
      life.decide(life.staff(stage.role()), id, DecisionOutcome.APPROVE).get();
    }
    return id;
  }

  private void renewed(LifeRenewal renewal, UUID deferral) {
    assertThat(renewal.shown()).isEqualTo("承認");
    Certification renewed = life.certification();
    assertThat(renewed.term())
        .isEqualTo(new Period(LocalDate.of(2965, 4, 1), LocalDate.of(2970, 3, 31)));
    assertThat(renewed.status()).isEqualTo(CertificationStatus.ACTIVE);
    assertThat(renewed.deferredUntil()).isNull();
    assertThat(renewed.consecutiveRenewals()).isEqualTo(3);
    assertThat(context.getBean(Processes.class).isActive(deferral)).isFalse();
    assertThat(context.getBean(Inbox.class).ofCase(deferral)).isEmpty();
    assertThat(context.getBean(Fees.class).ofMember(life.memberId())).noneMatch(Fee::isDue);
    Documents documents = context.getBean(Documents.class);
    assertThat(documents.of(renewal.id(), Documents.CERTIFICATE))
        .hasValueSatisfying(
            certificate ->
                assertThat(Life.textOf(documents.content(certificate.id())))
                    .contains("2965年4月1日から2970年3月31日まで")
                    .as("dated with the year's other certificates, not with the term")
                    .contains("2966年4月1日"));
  }
}
