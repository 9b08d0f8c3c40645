package jp.koshin.deferral;

import static jp.koshin.deferral.DeferralSituations.codes;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.certification.Certification;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.document.Documents;
import jp.koshin.payment.Fee;
import jp.koshin.payment.Fees;
import jp.koshin.programme.RequirementKind;
import jp.koshin.programme.RequirementRule;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.renewal.Renewals;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.Window;
import jp.koshin.workflow.TakesEveryFlow;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoshinTest
@TakesEveryFlow("reinstatement")
class ReinstatementProcessTest {

  private static final String WITH_DOCUMENT = "jspm-certified";
  private static final String ALONE_TOO = "jsog-specialist";
  private static final String VOTED = "sample-specialist";

  @Autowired ApplicationContext context;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void present() {
    DeferralSituations.backToPresent(context);
  }

  @Test
  void nobody_is_restored_who_is_no_longer_a_member() {
    DeferralSituations given = new DeferralSituations(context, WITH_DOCUMENT);
    CurrentUser unpaid = given.member();
    CurrentUser passed = lapsed(given);
    UUID id = complete(given, passed);
    given.petitions.submit(passed, id).get();
    given.approveAll(id, PetitionKind.REINSTATEMENT);
    UUID draft = given.begun(unpaid, PetitionKind.REINSTATEMENT).id();

    given.leaves(passed);
    given.leaves(unpaid);

    assertThat(given.stands(passed, id)).isEqualTo("ENDED at ");
    assertThat(given.stands(unpaid, draft)).isEqualTo("ENDED at ");
    assertThat(context.getBean(Fees.class).ofCase(draft)).noneMatch(Fee::isDue);
    assertThat(codes(given.beginnings.begin(unpaid, PetitionKind.REINSTATEMENT, given.programme)))
        .containsExactly("NOT_A_MEMBER");
    given.at(given.term.to().plusDays(1).plusYears(1));
    assertThat(given.certification(passed).status()).isEqualTo(CertificationStatus.LAPSED);
  }

  @Test
  void a_lapsed_certification_is_restored_on_the_first_day_of_the_term_after_passing() {
    DeferralSituations given = new DeferralSituations(context, WITH_DOCUMENT);
    CurrentUser member = lapsed(given);
    UUID id = complete(given, member);
    given.petitions.submit(member, id).get();
    assertThat(given.stands(member, id)).isEqualTo("SUBMITTED at task_stage_review");
    given.approveAll(id, PetitionKind.REINSTATEMENT);
    assertThat(given.stands(member, id)).isEqualTo("PASSED at timer_restoration");
    LocalDate first = given.term.to().plusDays(1).plusYears(1);
    assertThat(given.petitions.get(member, id).until()).isEqualTo(first);
    given.at(Tokyo.startOf(first).minusSeconds(60));
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.LAPSED);
    given.at(Tokyo.startOf(first));
    assertThat(given.stands(member, id)).isEqualTo("RESTORED at ");
    Certification restored = given.certification(member);
    assertThat(restored.status()).isEqualTo(CertificationStatus.ACTIVE);
    assertThat(restored.term()).isEqualTo(new Period(first, first.plusYears(5).minusDays(1)));
    assertThat(restored.consecutiveRenewals()).isZero();
    assertThat(given.actions(id))
        .containsSubsequence(
            "REINSTATEMENT_SUBMITTED",
            "PETITION_STAGE_PASSED",
            "REINSTATEMENT_PASSED",
            "CERTIFICATION_RESTORED",
            "CARD_ISSUED");
    assertThat(given.notices(member)).anyMatch(subject -> subject.contains("認定が復活しました"));
  }

  @Test
  void who_is_restored_holds_the_certificate_of_the_new_term_from_that_day_on() {
    DeferralSituations given = new DeferralSituations(context, WITH_DOCUMENT);
    CurrentUser member = lapsed(given);
    UUID id = complete(given, member);
    given.petitions.submit(member, id).get();
    given.approveAll(id, PetitionKind.REINSTATEMENT);
    Documents documents = context.getBean(Documents.class);
    assertThat(documents.of(id, Documents.CERTIFICATE)).isEmpty();
    assertThat(given.renewal(member).status()).isEqualTo(RenewalStatus.LAPSED);
    LocalDate first = given.term.to().plusDays(1).plusYears(1);
    given.at(Tokyo.startOf(first));
    assertThat(context.getBean(Renewals.class).current(member, WITH_DOCUMENT))
        .as("the renewal that was missed is no longer the present one")
        .isEmpty();
    assertThat(documents.of(id, Documents.CERTIFICATE))
        .hasValueSatisfying(
            certificate -> {
              assertThat(certificate.memberId()).isEqualTo(member.memberId());
              assertThat(textOf(documents.content(certificate.id())))
                  .contains(first.getYear() + "年4月1日", first.plusYears(5).getYear() + "年3月31日");
            });
  }

  @Test
  void the_requirements_of_a_renewal_and_the_reason_document_are_asked_for_together() {
    DeferralSituations given = new DeferralSituations(context, WITH_DOCUMENT);
    CurrentUser member = lapsed(given);
    PetitionView begun = given.begun(member, PetitionKind.REINSTATEMENT);
    assertThat(codes(given.petitions.submit(member, begun.id())))
        .contains("ATTACHMENT_REQUIRED", "DUES", "DOCUMENT");
    byte[] picture = new byte[] {1, 2, 3};
    assertThat(given.files.add(member, begun.id(), "REGAINING_REASON", "x.pdf", picture).isDone())
        .isFalse();
    given.files.add(member, begun.id(), "REGAINING_REASON", "x.pdf", DeferralSituations.pdf());
    given.payDues(member);
    assertThat(codes(given.petitions.submit(member, begun.id()))).doesNotContain("DUES");
  }

  @Test
  void only_the_receipt_of_the_fee_may_be_a_picture() throws IOException {
    DeferralSituations given = new DeferralSituations(context, WITH_DOCUMENT);
    CurrentUser member = lapsed(given);
    UUID id = given.begun(member, PetitionKind.REINSTATEMENT).id();
    byte[] picture = picture();
    for (String papers : List.of("SECTION_申請書・在籍証明書", "SECTION_業績書")) {
      assertThat(codes(given.files.add(member, id, papers, "x.png", picture)))
          .containsExactly("PDF_ONLY");
      given.files.add(member, id, papers, "x.pdf", DeferralSituations.pdf()).get();
    }
    assertThat(given.files.add(member, id, "SECTION_申請料支払い控え", "x.png", picture).isDone()).isTrue();
  }

  @Test
  void the_dues_of_the_year_of_the_application_are_asked_for_and_no_others() {
    DeferralSituations given = new DeferralSituations(context, WITH_DOCUMENT);
    CurrentUser member = lapsed(given);
    given.payDues(member);
    jdbc.sql("delete from dues where member_id = ? and fiscal_year <> ?")
        .params(member.memberId(), given.year)
        .update();
    UUID id = given.begun(member, PetitionKind.REINSTATEMENT).id();
    assertThat(given.petitions.submit(member, id).refusals())
        .filteredOn(refusal -> refusal.code().equals("DUES"))
        .singleElement()
        .satisfies(
            dues ->
                assertThat(dues.figures()).containsEntry("years", String.valueOf(given.year + 1)));
    given.members.recordDues(
        given.secretariat,
        DeferralSituations.id(member),
        given.year + 1,
        LocalDate.of(given.year + 1, 4, 1));
    assertThat(codes(given.petitions.submit(member, id))).doesNotContain("DUES");
  }

  @Test
  void who_passes_without_renewing_renews_in_the_year_after() {
    DeferralSituations given = new DeferralSituations(context, ALONE_TOO);
    given.plan(given.year + 1, given.edition.window().in(given.year + 1));
    CurrentUser member = lapsed(given);
    PetitionView begun = given.begun(member, PetitionKind.REINSTATEMENT);
    UUID id = begun.id();
    given.petitions.write(member, id, new PetitionInput(null, "復活を希望します", 1, false)).get();
    assertThat(begun.fee()).isNull();
    given.petitions.submit(member, id).get();
    given.approveAll(id, PetitionKind.REINSTATEMENT);
    LocalDate first = LocalDate.of(given.year + 2, 4, 1);
    given.season(given.year + 2);
    given.at(first);
    assertThat(given.certification(member).term())
        .isEqualTo(new Period(first, first.plusYears(1).minusDays(1)));
    given.at(first.plusDays(1));
    assertThat(given.renewal(member).applicationYear()).isEqualTo(given.year + 2);
    assertThat(given.renewal(member).status()).isEqualTo(RenewalStatus.PREPARING);
  }

  @Test
  void a_reinstatement_goes_from_the_branchs_committee_to_the_central_one_and_not_to_the_board() {
    DeferralSituations given = new DeferralSituations(context, ALONE_TOO);
    given.plan(given.year + 1, given.edition.window().in(given.year + 1));
    CurrentUser member = lapsed(given);
    UUID id = given.begun(member, PetitionKind.REINSTATEMENT).id();
    given.petitions.write(member, id, new PetitionInput(null, "復活を希望します", 1, false)).get();
    given.petitions.submit(member, id).get();
    assertThat(given.queue(id)).isEqualTo(Role.REGIONAL_REVIEWER);
    given.decide(id, Role.REGIONAL_REVIEWER, DecisionOutcome.APPROVE);
    assertThat(given.queue(id)).isEqualTo(Role.COMMITTEE);
    given.decide(id, Role.COMMITTEE, DecisionOutcome.APPROVE);
    assertThat(given.stands(member, id)).isEqualTo("PASSED at timer_restoration");
  }

  @Test
  void a_reinstatement_is_voted_on_sent_one_stage_back_and_decided_by_the_chair() {
    DeferralSituations given = new DeferralSituations(context, VOTED);
    CurrentUser member = given.member();
    given.credit(member, "PAPER", 1, LocalDate.of(given.year, 5, 1));
    lapse(given, member);
    UUID id = given.begun(member, PetitionKind.REINSTATEMENT).id();
    given.petitions.write(member, id, new PetitionInput(null, "復活を希望します", 1, false)).get();
    given.petitions.submit(member, id).get();
    CurrentUser one = given.another(Role.COMMITTEE);
    CurrentUser other = given.another(Role.COMMITTEE);
    given.decide(id, Role.REGIONAL_REVIEWER, DecisionOutcome.APPROVE);
    given.sentBack(id, one).get();
    given.sentBack(id, other).get();
    assertThat(given.queue(id)).isEqualTo(Role.REGIONAL_REVIEWER);
    given.decide(id, Role.REGIONAL_REVIEWER, DecisionOutcome.APPROVE);
    given.decision(id, one, DecisionOutcome.APPROVE).get();
    given.decision(id, other, DecisionOutcome.REJECT).get();
    assertThat(given.queue(id)).isEqualTo(Role.CHAIR);
    given.decide(id, Role.CHAIR, DecisionOutcome.APPROVE);
    assertThat(given.stands(member, id)).isEqualTo("PASSED at timer_restoration");
  }

  @Test
  void only_what_has_lapsed_is_reinstated_and_only_inside_the_window() {
    DeferralSituations given = new DeferralSituations(context, WITH_DOCUMENT);
    CurrentUser member = given.member();
    given.at(given.window.opens());
    assertThat(codes(begin(given, member))).containsExactly("NOT_LAPSED");
    given.certifications.lapse(given.certification(member).id());
    Window next = given.edition.window().in(given.year + 1);
    given.at(next.opens().minusSeconds(60));
    assertThat(codes(begin(given, member))).containsExactly("WINDOW_NOT_OPEN");
    given.at(next.opens());
    UUID id = given.begun(member, PetitionKind.REINSTATEMENT).id();
    given.at(next.closes());
    assertThat(given.stands(member, id)).isEqualTo("CLOSED at ");
    assertThat(codes(begin(given, member))).containsExactly("WINDOW_CLOSED");
  }

  @Test
  void what_was_sent_back_is_corrected_or_closed_and_a_rejected_one_stays_lapsed() {
    DeferralSituations given = new DeferralSituations(context, WITH_DOCUMENT);
    CurrentUser member = lapsed(given);
    UUID id = complete(given, member);
    given.petitions.submit(member, id).get();
    given.decide(id, Role.SECRETARIAT, DecisionOutcome.RETURN);
    given.petitions.submit(member, id).get();
    given.decide(id, Role.SECRETARIAT, DecisionOutcome.RETURN);
    Instant due = Objects.requireNonNull(given.petitions.get(member, id).dueAt());
    given.at(due.minus(Duration.ofDays(1)));
    given.at(due);
    assertThat(given.stands(member, id)).isEqualTo("CLOSED at ");
    UUID again = complete(given, member);
    given.petitions.submit(member, again).get();
    given.decide(again, Role.SECRETARIAT, DecisionOutcome.REJECT);
    assertThat(given.stands(member, again)).isEqualTo("REJECTED at ");
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.LAPSED);
  }

  @Test
  void a_review_that_is_late_is_reminded_of_and_escalated() {
    DeferralSituations given = new DeferralSituations(context, WITH_DOCUMENT);
    CurrentUser member = lapsed(given);
    UUID id = complete(given, member);
    given.petitions.submit(member, id).get();
    given.at(given.edition.window().in(given.year + 1).opens().plus(Duration.ofDays(30)));
    assertThat(given.stands(member, id)).isEqualTo("SUBMITTED at task_stage_review");
    assertThat(given.isInInbox(id)).isTrue();
    assertThat(given.toldToReviewers(id)).contains("TASK_REMINDED", "TASK_ESCALATED");
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  private static String textOf(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
          .replaceAll("\\s+", "");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static jp.koshin.shared.Outcome<PetitionView> begin(
      DeferralSituations given, CurrentUser member) {
    return given.beginnings.begin(member, PetitionKind.REINSTATEMENT, given.programme);
  }

  /** A member whose term ended unrenewed, at the opening of the window of the year after. */
  private static CurrentUser lapsed(DeferralSituations given) {
    CurrentUser member = given.member();
    lapse(given, member);
    return member;
  }

  private static void lapse(DeferralSituations given, CurrentUser member) {
    given.season(given.year);
    given.at(given.window.closes());
    given.at(Tokyo.endOf(given.term.to()).minusSeconds(60));
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.ACTIVE);
    given.at(Tokyo.endOf(given.term.to()));
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.LAPSED);
    given.at(given.edition.window().in(given.year + 1).opens());
  }

  private static UUID complete(DeferralSituations given, CurrentUser member) {
    given.payDues(member);
    UUID id = given.begun(member, PetitionKind.REINSTATEMENT).id();
    given.petitions.slots(member, id).stream()
        .map(PetitionDocuments.Slot::code)
        .forEach(
            code ->
                given.files.add(member, id, code, code + ".pdf", DeferralSituations.pdf()).get());
    assertThat(given.edition.requirements())
        .extracting(RequirementRule::kind)
        .contains(RequirementKind.DOCUMENT);
    return id;
  }
}
