package jp.koshin.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.certification.Certifications;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.programme.ActivityKind;
import jp.koshin.shared.CaseLog;
import jp.koshin.shared.Credits;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class ClaimsModuleTest {

  @Autowired ApplicationContext context;
  @Autowired Claims claims;
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
  void a_draft_has_a_number_the_edition_in_force_and_the_value_by_the_rules() {
    ClaimView draft = given.draft(member, "ASH", yesterday);
    assertThat(draft.number()).matches("C-\\d{4}-\\d{6}");
    assertThat(draft.status()).isEqualTo(ClaimStatus.DRAFT);
    assertThat(draft.edition()).isNotBlank();
    assertThat(Objects.requireNonNull(draft.valuation()).credits()).isEqualTo(Credits.of(3));
  }

  @Test
  void fields_are_saved_one_by_one_in_any_width_and_trimmed() {
    ClaimView draft = given.draft(member, "ASH", yesterday);
    claims.update(member, draft.id(), Map.of("event", "  日本血液学会学術集会 "), null).get();
    claims.update(member, draft.id(), Map.of("minutes", "６０"), null).get();
    ClaimView saved = claims.get(member, draft.id());
    assertThat(saved.input().event()).isEqualTo("日本血液学会学術集会");
    assertThat(saved.input().minutes()).isEqualTo(60);
    assertThat(saved.input().kind()).isEqualTo(ActivityKind.ATTENDANCE);
    assertThat(Objects.requireNonNull(saved.valuation()).credits()).isEqualTo(Credits.of(15));
  }

  @Test
  void all_wrong_fields_are_told_at_once_and_nothing_is_saved() {
    ClaimView draft = given.draft(member, "ASH", yesterday);
    Outcome<ClaimView> outcome =
        claims.update(
            member,
            draft.id(),
            Map.of(
                "date",
                "明日",
                "minutes",
                0,
                "colour",
                "red",
                "kind",
                "SEMINAR",
                "title",
                "x".repeat(501)),
            null);
    assertThat(outcome.refusals())
        .extracting(Refusal::field, Refusal::code)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("date", "MALFORMED"),
            org.assertj.core.groups.Tuple.tuple("minutes", "MALFORMED"),
            org.assertj.core.groups.Tuple.tuple("colour", "UNKNOWN_FIELD"),
            org.assertj.core.groups.Tuple.tuple("kind", "KIND_NOT_ACCEPTED"),
            org.assertj.core.groups.Tuple.tuple("title", "TEXT_TOO_LONG"));
    assertThat(claims.get(member, draft.id()).version()).isEqualTo(draft.version());
  }

  @Test
  void a_save_on_an_old_version_is_refused() {
    ClaimView draft = given.draft(member, "ASH", yesterday);
    claims.update(member, draft.id(), Map.of("event", "EHA"), draft.version()).get();
    assertThat(codes(claims.update(member, draft.id(), Map.of("event", "ISH"), draft.version())))
        .containsExactly("STALE_VERSION");
  }

  @Test
  void an_empty_claim_is_refused_with_everything_that_is_missing() {
    ClaimView draft =
        claims.create(member, new NewClaim("jsh-specialist", null, ClaimInput.empty())).get();
    assertThat(claims.submit(member, draft.id()).refusals())
        .extracting(Refusal::field)
        .containsExactly(null, "kind", "date");
    claims
        .update(member, draft.id(), Map.of("kind", "PRESENTATION", "date", yesterday), null)
        .get();
    assertThat(claims.submit(member, draft.id()).refusals())
        .extracting(Refusal::field)
        .containsExactly(null, "event", "title", "authorship", "evidence", "evidence");
  }

  @Test
  void tomorrow_and_a_day_before_the_term_are_refused() {
    ClaimView future = given.ready(member, "ASH", given.today().plusDays(1));
    assertThat(codes(claims.submit(member, future.id()))).containsExactly("FUTURE_DATE");
    ClaimView before = given.ready(member, "ASH", given.today().minusYears(2).minusDays(1));
    assertThat(codes(claims.submit(member, before.id()))).containsExactly("OUT_OF_TERM");
    ClaimView first = given.ready(member, "ASH", given.today().minusYears(2));
    assertThat(claims.submit(member, first.id()).isDone()).isTrue();
  }

  /** Of five years to 31 August, the first seven months lie before the term that began in April. */
  @Test
  void an_activity_period_that_begins_before_the_term_can_be_claimed_from_its_first_day() {
    int now = FiscalYear.of(given.today()).year();
    CurrentUser physician = given.member("jspm", "jspm-specialist", LocalDate.of(now - 2, 4, 1));
    assertThat(whyNotAttended(physician, LocalDate.of(now - 3, 9, 1)))
        .doesNotContain("OUT_OF_TERM");
    assertThat(whyNotAttended(physician, LocalDate.of(now - 3, 8, 31))).contains("OUT_OF_TERM");
  }

  @Test
  void who_has_lapsed_earns_credits_where_the_certification_can_be_regained() {
    int now = FiscalYear.of(given.today()).year();
    CurrentUser physician = given.member("jspm", "jspm-specialist", LocalDate.of(now - 6, 4, 1));
    lapse(physician, "jspm-specialist");
    assertThat(whyNotAttended(physician, LocalDate.of(now - 5, 9, 1)))
        .doesNotContain("OUT_OF_TERM", "NOT_CERTIFIED");
    assertThat(whyNotAttended(physician, LocalDate.of(now - 5, 8, 31))).contains("OUT_OF_TERM");
  }

  @Test
  void who_has_lapsed_earns_none_where_it_cannot() {
    lapse(member, ClaimSituations.PROGRAMME);
    ClaimView draft = given.ready(member, "ASH", yesterday);
    assertThat(codes(claims.submit(member, draft.id()))).containsExactly("NOT_CERTIFIED");
  }

  private void lapse(CurrentUser physician, String programme) {
    Certifications certifications = context.getBean(Certifications.class);
    certifications.lapse(certifications.of(physician.memberId(), programme).orElseThrow().id());
  }

  private List<String> whyNotAttended(CurrentUser physician, LocalDate date) {
    ClaimView draft =
        claims
            .create(
                physician,
                new NewClaim("jspm-specialist", null, ClaimInput.attendance("支部学術大会", date)))
            .get();
    return codes(claims.submit(physician, draft.id()));
  }

  @Test
  void a_second_claim_for_an_open_one_is_refused_and_names_the_first() {
    ClaimView first = given.submitted(member, "ASH", yesterday);
    ClaimView second = given.ready(member, "American Society of Hematology", yesterday);
    assertThat(claims.submit(member, second.id()).refusals())
        .containsExactly(Refusal.of("DUPLICATE_CREDIT", Map.of("first", first.number())));
    claims.withdraw(member, first.id()).get();
    assertThat(claims.submit(member, second.id()).isDone()).isTrue();
  }

  @Test
  void a_claim_handed_in_is_not_handed_in_or_changed_again() {
    ClaimView claim = given.submitted(member, "ASH", yesterday);
    assertThat(codes(claims.submit(member, claim.id()))).containsExactly("ALREADY_SUBMITTED");
    assertThat(codes(claims.update(member, claim.id(), Map.of("event", "EHA"), null)))
        .containsExactly("NOT_EDITABLE");
    assertThat(
            codes(
                claims.addEvidence(
                    member, claim.id(), "a.png", "ATTENDANCE_CERTIFICATE", new byte[1])))
        .containsExactly("NOT_EDITABLE");
    assertThat(codes(claims.discardDraft(member, claim.id()))).containsExactly("ALREADY_SUBMITTED");
  }

  @Test
  void an_earlier_file_is_attached_again_but_never_somebody_elses() {
    ClaimView old = given.submitted(member, "ASH", yesterday);
    CurrentUser other = given.member();
    ClaimView theirs = given.submitted(other, "ASH", yesterday);
    ClaimView draft = given.draft(member, "EHA", yesterday);
    EvidenceFile file = claims.evidence(member, old.id()).get(0);
    EvidenceFile foreign = claims.evidence(other, theirs.id()).get(0);
    assertThat(claims.earlierEvidence(member))
        .extracting(EvidenceFile::caseId)
        .isNotEmpty()
        .isSubsetOf(old.id(), draft.id());

    EvidenceFile again =
        claims.reuseEvidence(member, draft.id(), file.id(), "ATTENDANCE_CERTIFICATE").get();

    assertThat(again.sha256()).isEqualTo(file.sha256());
    assertThat(claims.evidence(member, draft.id())).contains(again);
    assertThat(claims.evidence(member, old.id())).contains(file);
    assertThatThrownBy(
            () -> claims.reuseEvidence(member, draft.id(), foreign.id(), "ATTENDANCE_CERTIFICATE"))
        .isInstanceOf(NotFound.class);
    assertThat(codes(claims.reuseEvidence(member, old.id(), file.id(), "ATTENDANCE_CERTIFICATE")))
        .containsExactly("NOT_EDITABLE");
  }

  @Test
  void what_is_logged_after_the_engine_has_worked_still_names_the_case() {
    ClaimView claim = given.submitted(member, "ASH", yesterday);
    try {
      assertThat(MDC.get(CaseLog.FIELD)).isEqualTo(claim.id().toString());
      claims.withdraw(member, claim.id()).get();
      assertThat(MDC.get(CaseLog.FIELD)).isEqualTo(claim.id().toString());
    } finally {
      CaseLog.end();
    }
  }

  @Test
  void a_draft_thrown_away_is_gone_with_its_evidence() {
    ClaimView draft = given.ready(member, "ASH", yesterday);
    claims.discardDraft(member, draft.id()).get();
    assertThatThrownBy(() -> claims.get(member, draft.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void a_claim_of_another_member_does_not_exist() {
    ClaimView claim = given.submitted(member, "ASH", yesterday);
    CurrentUser other = given.member();
    assertThatThrownBy(() -> claims.get(other, claim.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> claims.withdraw(other, claim.id())).isInstanceOf(NotFound.class);
    CurrentUser admin = given.staff(Role.ADMINISTRATOR);
    assertThatThrownBy(() -> claims.get(admin, claim.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void staff_see_what_was_handed_in_but_no_drafts() {
    CurrentUser reviewer = given.staff(Role.REVIEWER);
    ClaimView draft = given.draft(member, "ASH", yesterday);
    assertThatThrownBy(() -> claims.get(reviewer, draft.id())).isInstanceOf(NotFound.class);
    given.attach(member, draft);
    claims.submit(member, draft.id()).get();
    assertThat(claims.get(reviewer, draft.id()).status()).isEqualTo(ClaimStatus.SUBMITTED);
    assertThatThrownBy(() -> claims.withdraw(reviewer, draft.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void the_secretariat_enters_a_claim_for_a_member_who_may_withdraw_it() {
    CurrentUser office = given.staff(Role.SECRETARIAT);
    ClaimView proxy =
        claims
            .create(
                office,
                new NewClaim(
                    "jsh-specialist",
                    given.numberOf(member),
                    ClaimInput.attendance("ASH", yesterday)))
            .get();
    assertThat(proxy.origin()).isEqualTo(ClaimOrigin.PROXY);
    assertThat(proxy.enteredBy()).isEqualTo(office.accountId());
    assertThat(proxy.memberId()).isEqualTo(member.memberId());
    given.attach(office, proxy);
    claims.submit(office, proxy.id()).get();
    assertThat(claims.withdraw(member, proxy.id()).get().status()).isEqualTo(ClaimStatus.WITHDRAWN);
  }

  @Test
  void only_the_secretariat_enters_for_others() {
    NewClaim proxy = new NewClaim("jsh-specialist", given.numberOf(member), ClaimInput.empty());
    assertThatThrownBy(() -> claims.create(given.staff(Role.REVIEWER), proxy))
        .isInstanceOf(NotFound.class);
    assertThat(
            codes(
                claims.create(
                    given.staff(Role.SECRETARIAT),
                    new NewClaim("jsh-specialist", "NOBODY", ClaimInput.empty()))))
        .containsExactly("UNKNOWN_MEMBER");
  }

  @Test
  void a_list_comes_page_by_page_latest_first() {
    ClaimView first = given.draft(member, "ASH", yesterday);
    ClaimView second = given.draft(member, "EHA", yesterday);
    ClaimView third = given.draft(member, "ISH", yesterday.minusDays(5));
    ClaimPage page =
        claims.list(member, new ClaimQuery("jsh-specialist", null, null, null, null, null, 2));
    assertThat(page.claims()).extracting(ClaimView::id).containsExactly(third.id(), second.id());
    ClaimPage rest =
        claims.list(
            member, new ClaimQuery(null, ClaimStatus.DRAFT, null, null, null, page.next(), 2));
    assertThat(rest.claims()).extracting(ClaimView::id).containsExactly(first.id());
    assertThat(rest.next()).isNull();
    ClaimQuery day = new ClaimQuery(null, null, null, yesterday, yesterday, null, 9);
    assertThat(claims.list(member, day).claims()).hasSize(2);
    assertThat(claims.counts(member, Objects.requireNonNull(member.memberId()), "jsh-specialist"))
        .containsEntry(ClaimStatus.DRAFT, 3);
  }

  @Test
  void a_formula_in_a_field_is_text_in_the_file() {
    given.draft(member, "=HYPERLINK(\"http://example.com\")", yesterday);
    String csv = claims.csv(member, ClaimQuery.all(), Locale.JAPANESE);
    assertThat(csv).contains("申請番号").contains("'=HYPERLINK");
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.refusals().stream().map(Refusal::code).toList();
  }
}
