package jp.koshin.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.certification.NewCertification;
import jp.koshin.shared.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class CompanionRenewalModuleTest {

  @Autowired private ApplicationContext context;

  @AfterEach
  void back_to_the_present() {
    RenewalSituations.backToPresent(context);
  }

  @Test
  void one_submission_hands_in_the_specialist_and_the_supervisor_for_free() {
    RenewalSituations given = new RenewalSituations(context);
    CurrentUser member = given.readyMember();
    LocalDate from = LocalDate.of(given.year - 4, 4, 1);
    given.certifications.grant(
        new NewCertification(
            RenewalSituations.id(member),
            RenewalSituations.FREE_PROGRAMME,
            "S" + System.nanoTime(),
            from,
            new Period(from, LocalDate.of(given.year + 1, 3, 31)),
            0));
    given.planned(RenewalSituations.PROGRAMME);
    given.planned(RenewalSituations.FREE_PROGRAMME);
    given.at(given.window.opens());
    given.renewals.submit(member, given.of(member).id()).get();
    RenewalView supervisor =
        given.renewals.current(member, RenewalSituations.FREE_PROGRAMME).orElseThrow();
    assertThat(List.of(given.of(member).status(), supervisor.status()))
        .containsOnly(RenewalStatus.SUBMITTED);
    assertThat(supervisor.fee()).isNull();
  }
}
