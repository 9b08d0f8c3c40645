package jp.koshin.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.credit.CreditLedger;
import jp.koshin.shared.Credits;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class AttendancesModuleTest {

  private static final String MEETING = "日本血液学会学術集会";

  @Autowired ApplicationContext context;
  @Autowired Attendances attendances;
  @Autowired Certifications certifications;
  @Autowired CreditLedger ledger;
  ClaimSituations given;
  CurrentUser office;
  LocalDate today;

  @BeforeEach
  void situation() {
    given = new ClaimSituations(context);
    office = given.staff(Role.SECRETARIAT);
    today = given.today();
  }

  @Test
  void each_scan_has_its_own_result_in_order() {
    CurrentUser first = given.member();
    CurrentUser lapsed = given.member();
    certifications.lapse(certification(lapsed).id());
    List<ScanResult> results =
        scan(given.numberOf(first), "NOBODY", given.numberOf(lapsed), given.numberOf(first)).get();
    assertThat(results)
        .extracting(ScanResult::result)
        .containsExactly(
            ScanResult.Status.CREDITED,
            ScanResult.Status.UNKNOWN_MEMBER,
            ScanResult.Status.NOT_ACTIVE,
            ScanResult.Status.ALREADY_CREDITED);
    assertThat(results.get(0).credits()).isEqualTo(Credits.of(15));
    assertThat(results.get(3).claimId()).isEqualTo(results.get(0).claimId());
  }

  @Test
  void a_card_is_read_by_its_code_or_by_the_address_in_its_picture() {
    CurrentUser byCode = given.member();
    CurrentUser byAddress = given.member();
    List<ScanResult> results =
        scan(code(byCode), "https://koshin.example/verify/" + code(byAddress)).get();
    assertThat(results)
        .extracting(ScanResult::memberNumber)
        .containsExactly(given.numberOf(byCode), given.numberOf(byAddress));
    assertThat(results).extracting(ScanResult::result).containsOnly(ScanResult.Status.CREDITED);
  }

  @Test
  void a_replaced_card_is_unknown() {
    CurrentUser member = given.member();
    String old = code(member);
    certifications.reissueCard(certification(member).id());
    assertThat(scan(old).get().get(0).result()).isEqualTo(ScanResult.Status.UNKNOWN_MEMBER);
  }

  @Test
  void the_same_meeting_another_year_is_credited_again() {
    CurrentUser member = given.member();
    scan(given.numberOf(member)).get();
    attendances
        .record(
            office,
            ClaimSituations.PROGRAMME,
            MEETING,
            today.minusYears(1),
            List.of(given.numberOf(member)))
        .get();
    assertThat(
            ledger
                .totals(
                    Objects.requireNonNull(member.memberId()),
                    ClaimSituations.PROGRAMME,
                    certification(member).term())
                .total())
        .isEqualTo(Credits.of(30));
  }

  @Test
  void only_card_meetings_that_have_begun_are_scanned_and_only_by_the_secretariat() {
    String number = given.numberOf(given.member());
    assertThat(codes(record(office, "ASH", today, number))).containsExactly("NOT_A_CARD_MEETING");
    assertThat(codes(record(office, MEETING, today.plusDays(1), number)))
        .containsExactly("FUTURE_DATE");
    assertThatThrownBy(() -> record(given.staff(Role.REVIEWER), MEETING, today, number))
        .isInstanceOf(NotFound.class);
    assertThat(record(given.staff(Role.MACHINE), MEETING, today, number).isDone()).isTrue();
  }

  @Test
  void a_meeting_before_the_certification_is_not_credited() {
    CurrentUser member = given.member();
    LocalDate certified = certification(member).certifiedSince();
    String number = given.numberOf(member);

    assertThat(record(office, MEETING, certified.minusDays(1), number).get().get(0).result())
        .isEqualTo(ScanResult.Status.NOT_ACTIVE);
    assertThat(record(office, MEETING, certified, number).get().get(0).result())
        .isEqualTo(ScanResult.Status.CREDITED);
  }

  private Outcome<List<ScanResult>> scan(String... scanned) {
    return record(office, MEETING, today, scanned);
  }

  private Outcome<List<ScanResult>> record(
      CurrentUser user, String event, LocalDate date, String... scanned) {
    return attendances.record(user, ClaimSituations.PROGRAMME, event, date, List.of(scanned));
  }

  private Certification certification(CurrentUser member) {
    return certifications
        .of(Objects.requireNonNull(member.memberId()), ClaimSituations.PROGRAMME)
        .orElseThrow();
  }

  private String code(CurrentUser member) {
    return certifications.currentCard(certification(member).id()).orElseThrow().code();
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.refusals().stream().map(Refusal::code).toList();
  }
}
