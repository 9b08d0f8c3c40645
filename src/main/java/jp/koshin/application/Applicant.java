package jp.koshin.application;

import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.koshin.certification.Certification;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.member.Member;
import jp.koshin.member.MemberDetails;
import jp.koshin.programme.ApplicationRule;
import jp.koshin.programme.Condition;
import jp.koshin.programme.Edition;
import jp.koshin.programme.RosterFact;
import jp.koshin.programme.SectionRule;
import jp.koshin.renewal.RenewalCase;
import jp.koshin.shared.Formats;
import org.jspecify.annotations.Nullable;

/** Whose application it is, and by which rules. */
record Applicant(
    RenewalCase renewal,
    Edition edition,
    ApplicationRule rule,
    Member member,
    MemberDetails details,
    Certification certification) {

  /** The sections that are for this applicant. */
  List<SectionRule> sections() {
    return rule.sections().stream().filter(this::isFor).toList();
  }

  boolean isFor(SectionRule section) {
    return section.when().stream().allMatch(this::holds)
        && (!section.lapsedOnly() || certification.status() == CertificationStatus.LAPSED);
  }

  private boolean holds(Condition condition) {
    Integer figure =
        condition.fact() == Condition.Fact.CONSECUTIVE_RENEWALS
            ? Integer.valueOf(renewalsInARow())
            : null;
    return condition.holds(figure);
  }

  private int renewalsInARow() {
    return edition.renewalsInARow(
        certification.consecutiveRenewals(), certification.status() == CertificationStatus.LAPSED);
  }

  /** What the roster must still learn before the application opens. */
  List<RosterFact> unknown() {
    return rule.needs().stream().filter(need -> known(need).isEmpty()).toList();
  }

  /** A fact as a field shows it; empty where nothing is known. */
  String known(RosterFact fact) {
    return switch (fact) {
      case NAME -> member.fullName();
      case KANA -> member.fullKana();
      case MEMBER_NUMBER -> member.number();
      case AFFILIATION -> member.affiliation();
      case PREFECTURE -> member.prefecture();
      case EMAIL -> member.email();
      case JOINED_ON -> text(member.joinedOn());
      case MEMBERSHIP_YEARS ->
          member.joinedOn() == null
              ? ""
              : text(ChronoUnit.YEARS.between(member.joinedOn(), renewal.activityPeriod().to()));
      case BIRTH_DATE -> text(details.birthDate());
      case LICENCE_DATE -> text(details.licenceDate());
      case LICENCE_NUMBER -> text(details.licenceNumber());
      case CERTIFICATION_NUMBER -> certification.number();
      case CERTIFIED_SINCE -> text(certification.certifiedSince());
      case TERM -> Formats.period(renewal.term());
      case CONSECUTIVE_RENEWALS -> text(renewalsInARow());
      case WINDOW -> Formats.window(renewal.window());
      case ACTIVITY_PERIOD -> Formats.period(renewal.activityPeriod());
    };
  }

  private static String text(@Nullable Object fact) {
    return fact == null ? "" : fact.toString();
  }
}
