package jp.koshin.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.claim.ClaimInput;
import jp.koshin.claim.ClaimStatus;
import jp.koshin.claim.Claims;
import jp.koshin.claim.NewClaim;
import jp.koshin.inbox.Inbox;
import jp.koshin.member.MemberEndings;
import jp.koshin.member.MemberStatus;
import jp.koshin.notification.Notices;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import jp.koshin.workflow.Processes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class MemberEndingsModuleTest {

  @Autowired ApplicationContext context;
  @Autowired MemberEndings endings;
  @Autowired Claims claims;
  @Autowired Inbox inbox;
  @Autowired Processes processes;
  @Autowired Notices notices;
  @Autowired Clock clock;

  RenewalSituations given;

  @BeforeEach
  void season() {
    given = new RenewalSituations(context);
  }

  @AfterEach
  void present() {
    RenewalSituations.backToPresent(context);
  }

  @Test
  void with_the_membership_end_its_cases_and_its_certification() {
    CurrentUser member = given.readyMember();
    given.opened();
    UUID claim =
        claims
            .create(member, new NewClaim(RenewalSituations.PROGRAMME, null, ClaimInput.empty()))
            .get()
            .id();
    UUID renewal = given.of(member).id();
    given.renewals.submit(member, renewal).get();
    int told = notices.of(RenewalSituations.id(member)).size();
    end(member, MemberStatus.DECEASED);
    assertThat(given.of(member).status()).isEqualTo(RenewalStatus.NOT_RENEWED);
    assertThat(given.of(member).end()).isEqualTo(RenewalEnd.MEMBER_LEFT);
    assertThat(claims.get(member, claim).status()).isEqualTo(ClaimStatus.WITHDRAWN);
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.LAPSED);
    assertThat(inbox.ofCase(renewal)).isEmpty();
    assertThat(processes.isActive(renewal)).isFalse();
    assertThat(processes.isActive(claim)).isFalse();
    given.at(given.termEnd);
    assertThat(notices.of(RenewalSituations.id(member))).hasSize(told);
  }

  @Test
  void an_ending_recorded_in_error_is_taken_back_without_its_cases() {
    CurrentUser member = given.readyMember();
    given.opened();
    end(member, MemberStatus.LEFT);
    endings.reactivate(given.secretariat, RenewalSituations.id(member)).get();
    assertThat(given.members.get(RenewalSituations.id(member)).isActive()).isTrue();
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.ACTIVE);
    assertThat(given.of(member).status()).isEqualTo(RenewalStatus.NOT_RENEWED);
    assertThat(endings.reactivate(given.secretariat, RenewalSituations.id(member)).refusals())
        .extracting(Refusal::code)
        .containsExactly("STILL_A_MEMBER");
  }

  @Test
  void a_term_that_ended_meanwhile_is_not_in_force_again() {
    CurrentUser member = given.member();
    end(member, MemberStatus.RETIRED);
    given.at(given.termEnd);
    endings.reactivate(given.secretariat, RenewalSituations.id(member)).get();
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.LAPSED);
  }

  @Test
  void a_membership_ends_once_not_in_the_future_and_by_the_own_secretariat() {
    CurrentUser member = given.member();
    UUID id = RenewalSituations.id(member);
    LocalDate tomorrow = Tokyo.today(clock).plusDays(1);
    assertThat(endings.end(given.secretariat, id, MemberStatus.LEFT, tomorrow).refusals())
        .extracting(Refusal::code)
        .containsExactly("DATE_IN_THE_FUTURE");
    assertThatThrownBy(
            () -> endings.end(given.committee, id, MemberStatus.LEFT, Tokyo.today(clock)))
        .isInstanceOf(NotFound.class);
    end(member, MemberStatus.LEFT);
    assertThat(
            endings
                .end(given.secretariat, id, MemberStatus.DECEASED, Tokyo.today(clock))
                .refusals())
        .extracting(Refusal::code)
        .containsExactly("NOT_A_MEMBER");
  }

  private void end(CurrentUser member, MemberStatus status) {
    endings.end(given.secretariat, RenewalSituations.id(member), status, Tokyo.today(clock)).get();
  }
}
