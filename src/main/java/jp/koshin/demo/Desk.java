package jp.koshin.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import jp.koshin.access.CurrentUser;
import jp.koshin.claim.ClaimInput;
import jp.koshin.claim.ClaimView;
import jp.koshin.claim.Claims;
import jp.koshin.claim.NewClaim;
import jp.koshin.inbox.Inbox;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Edition;
import jp.koshin.programme.EvidenceKind;
import jp.koshin.programme.Programmes;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.review.DecisionRequest;
import jp.koshin.review.Reviews;
import jp.koshin.shared.FiscalYear;
import jp.koshin.valuation.Authorship;
import org.jspecify.annotations.Nullable;

/** What physicians and reviewers do with a claim, at the time the clock shows. */
final class Desk {

  private final Claims claims;
  private final Reviews reviews;
  private final Inbox inbox;
  private final Programmes programmes;
  private final Paperwork paperwork;
  private final Script script;
  private final Random random;

  Desk(
      Claims claims,
      Reviews reviews,
      Inbox inbox,
      Programmes programmes,
      Paperwork paperwork,
      Script script,
      Random random) {
    this.claims = claims;
    this.reviews = reviews;
    this.inbox = inbox;
    this.programmes = programmes;
    this.paperwork = paperwork;
    this.script = script;
    this.random = random;
  }

  /** Writes a claim and hands it in with its evidence. */
  UUID submit(Physician physician, ClaimInput input) {
    UUID id = draft(physician, input);
    addEvidence(physician.account(), physician, input, id);
    return claims.submit(physician.account(), id).get().id();
  }

  UUID draft(Physician physician, ClaimInput input) {
    return claims
        .create(physician.account(), new NewClaim(script.programme(), null, input))
        .get()
        .id();
  }

  /** The office types what came on paper. */
  UUID enter(CurrentUser office, Physician physician, ClaimInput input) {
    NewClaim typed = new NewClaim(script.programme(), physician.member().number(), input);
    UUID id = claims.create(office, typed).get().id();
    addEvidence(office, physician, input, id);
    return claims.submit(office, id).get().id();
  }

  void correct(Physician physician, UUID id) {
    ClaimView claim = claims.get(physician.account(), id);
    addEvidence(physician.account(), physician, claim.input(), id);
    claims.submit(physician.account(), id).get();
  }

  void withdraw(Physician physician, UUID id) {
    claims.withdraw(physician.account(), id).get();
  }

  void take(CurrentUser reviewer, UUID caseId) {
    reviews.assign(reviewer, task(caseId), reviewer.username()).get();
  }

  void decide(
      CurrentUser reviewer,
      UUID caseId,
      DecisionOutcome outcome,
      @Nullable String reason,
      @Nullable BigDecimal credits) {
    reviews
        .decide(reviewer, new DecisionRequest(task(caseId), outcome, reason, credits, null))
        .get();
  }

  void approve(CurrentUser reviewer, UUID caseId) {
    decide(reviewer, caseId, DecisionOutcome.APPROVE, null, null);
  }

  private String task(UUID caseId) {
    return inbox.ofCase(caseId).orElseThrow().id();
  }

  private void addEvidence(CurrentUser user, Physician physician, ClaimInput input, UUID claimId) {
    ActivityKind kind = Objects.requireNonNull(input.kind());
    LocalDate date = Objects.requireNonNull(input.date());
    Edition edition =
        programmes.editionInForce(
            script.programme(), new FiscalYear(FiscalYear.of(date).year()).firstDay());
    for (EvidenceKind proof : edition.evidenceFor(kind)) {
      String heading = proof.name().ja();
      byte[] page = paperwork.page(heading, lines(physician, input, date));
      claims.addEvidence(user, claimId, heading + "_" + date + ".pdf", proof.code(), page).get();
    }
  }

  private static List<String> lines(Physician physician, ClaimInput input, LocalDate date) {
    return Stream.of(
            input.event(),
            input.title(),
            input.journal(),
            physician.member().fullName(),
            physician.member().affiliation(),
            date.toString())
        .filter(Objects::nonNull)
        .toList();
  }

  ClaimInput attendance(LocalDate date) {
    return ClaimInput.attendance(script.any("related", random), date);
  }

  ClaimInput paper(LocalDate date, Authorship authorship) {
    String journal =
        "%s %d(%d): %d-%d"
            .formatted(
                script.any("journals", random),
                date.getYear() - 1960,
                date.getMonthValue(),
                100 + date.getDayOfYear(),
                107 + date.getDayOfYear());
    return input(ActivityKind.PAPER, date, null, title(), authorship, journal);
  }

  ClaimInput presentation(LocalDate date, Authorship authorship) {
    return input(
        ActivityKind.PRESENTATION, date, script.any("related", random), title(), authorship, null);
  }

  private String title() {
    return script.any("diseases", random) + "における" + script.any("topics", random);
  }

  private static ClaimInput input(
      ActivityKind kind,
      LocalDate date,
      @Nullable String event,
      String title,
      Authorship authorship,
      @Nullable String journal) {
    return new ClaimInput(
        kind,
        date,
        event,
        title,
        authorship,
        true,
        true,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        journal);
  }
}
