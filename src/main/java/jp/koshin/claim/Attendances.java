package jp.koshin.claim;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.access.Users;
import jp.koshin.certification.CardHolder;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.credit.CreditEntry;
import jp.koshin.credit.DuplicateCredit;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Credits;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Period;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import jp.koshin.valuation.Catalogue;
import jp.koshin.valuation.CatalogueRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Check-in at a venue (会場受付): attendance of a card meeting is credited at once, with no review. */
@Service
public class Attendances {

  private final CardScans scans;
  private final Programmes programmes;
  private final Catalogue catalogue;
  private final Members members;
  private final Certifications certifications;
  private final Earning earning;
  private final Users users;
  private final Clock clock;

  Attendances(
      CardScans scans,
      Programmes programmes,
      Catalogue catalogue,
      Members members,
      Certifications certifications,
      Earning earning,
      Users users,
      Clock clock) {
    this.scans = scans;
    this.programmes = programmes;
    this.catalogue = catalogue;
    this.members = members;
    this.certifications = certifications;
    this.earning = earning;
    this.users = users;
    this.clock = clock;
  }

  /**
   * Credits the attendance of members who are at the venue. Each member is a transaction of their
   * own, so that one does not hold up another.
   *
   * @param event a catalogue row marked as a card meeting, by any of its names
   * @param scanned member numbers, card codes, or what the card's QR code contains
   * @return one result each, in order; refused with {@code NOT_A_CARD_MEETING} or {@code
   *     FUTURE_DATE}
   * @throws NotFound where the user does not check in for this programme
   */
  public Outcome<List<ScanResult>> record(
      CurrentUser user, String programme, String event, LocalDate date, List<String> scanned) {
    Programme known = programmes.get(programme);
    if (!user.belongsTo(known.society()) || !user.hasAny(Role.SECRETARIAT, Role.MACHINE)) {
      throw new NotFound("programme", programme);
    }
    Optional<CatalogueRow> meeting =
        catalogue.byName(programme, event).filter(CatalogueRow::cardMeeting);
    if (meeting.isEmpty()) {
      return Outcome.refused(Refusal.ofField("NOT_A_CARD_MEETING", "event"));
    }
    if (date.isAfter(Tokyo.today(clock))) {
      return Outcome.refused(Refusal.ofField("FUTURE_DATE", "date"));
    }
    ClaimInput attended = ClaimInput.attendance(meeting.get().name(), date);
    return Outcome.done(
        users.as(
            user, () -> scanned.stream().map(text -> scan(user, known, attended, text)).toList()));
  }

  private ScanResult scan(CurrentUser user, Programme programme, ClaimInput attended, String text) {
    Optional<Member> found = member(programme, text);
    if (found.isEmpty()) {
      return new ScanResult(text, ScanResult.Status.UNKNOWN_MEMBER, null, null, null, null);
    }
    Member member = found.get();
    if (!isActive(member, programme, attended)) {
      return result(text, member, ScanResult.Status.NOT_ACTIVE, null);
    }
    Optional<CreditEntry> first = scans.credited(programme, member, attended);
    if (first.isPresent()) {
      return again(text, member, first.get());
    }
    try {
      ClaimView claim = scans.credit(user, programme, member, attended);
      return result(text, member, ScanResult.Status.CREDITED, claim);
    } catch (DuplicateCredit already) {
      return again(text, member, already.first());
    }
  }

  private static ScanResult again(String text, Member member, CreditEntry first) {
    return new ScanResult(
        text,
        ScanResult.Status.ALREADY_CREDITED,
        member.number(),
        member.fullName(),
        new Credits(first.credits()),
        first.claimId());
  }

  private static ScanResult result(
      String text, Member member, ScanResult.Status status, @Nullable ClaimView claim) {
    return new ScanResult(
        text,
        status,
        member.number(),
        member.fullName(),
        claim == null || claim.valuation() == null ? null : claim.valuation().credits(),
        claim == null ? null : claim.id());
  }

  /** By card first: a code is long and random, so that no member number looks like one. */
  private Optional<Member> member(Programme programme, String text) {
    String code = code(text);
    Optional<UUID> holder =
        certifications
            .byCardCode(code)
            .filter(card -> card.certification().programme().equals(programme.code()))
            .filter(card -> card.card().isValidOn(Tokyo.today(clock)))
            .map(CardHolder::memberId);
    return holder.isPresent()
        ? holder.map(members::get)
        : members.byNumber(programme.society(), code);
  }

  /** A QR code may hold an address that ends in the card's code. */
  private static String code(String text) {
    String stripped = text.strip();
    return stripped.substring(Math.max(stripped.lastIndexOf('/'), stripped.lastIndexOf('=')) + 1);
  }

  /** Certified now, and at the time of the meeting or in the activity period of the first term. */
  private boolean isActive(Member member, Programme programme, ClaimInput attended) {
    LocalDate date = Objects.requireNonNull(attended.date());
    return member.isActive()
        && earning
            .of(member.id(), programme.code())
            .filter(held -> !date.isBefore(countedSince(held)))
            .isPresent();
  }

  private LocalDate countedSince(Certification held) {
    Period first =
        certifications.terms(held.id()).stream()
            .min(Comparator.comparing(Period::from))
            .orElse(held.term());
    LocalDate activitiesFrom =
        programmes
            .editionInForce(held.programme(), Tokyo.today(clock))
            .activityPeriod()
            .of(first, FiscalYear.of(first.to()).year())
            .from();
    return Stream.of(held.certifiedSince(), first.from(), activitiesFrom)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
