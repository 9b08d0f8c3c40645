package jp.koshin.application;

import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.certification.Certifications;
import jp.koshin.member.Member;
import jp.koshin.member.MemberDetailsRegister;
import jp.koshin.member.Members;
import jp.koshin.programme.ApplicationRule;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.RenewalCase;
import jp.koshin.renewal.RenewalRegister;
import jp.koshin.shared.CaseLog;
import jp.koshin.shared.NotFound;
import org.springframework.stereotype.Component;

/** Finds whose application it is, and who may read or write it. */
@Component
class Applicants {

  private final RenewalRegister renewals;
  private final Programmes programmes;
  private final Members members;
  private final MemberDetailsRegister details;
  private final Certifications certifications;

  Applicants(
      RenewalRegister renewals,
      Programmes programmes,
      Members members,
      MemberDetailsRegister details,
      Certifications certifications) {
    this.renewals = renewals;
    this.programmes = programmes;
    this.members = members;
    this.details = details;
    this.certifications = certifications;
  }

  /** Without a check of who asks; empty where there is no written application. */
  Optional<Applicant> find(UUID renewalId) {
    return renewals.find(renewalId).flatMap(this::of);
  }

  /** The applicant of an application that the user may read. */
  Optional<Applicant> readable(CurrentUser user, UUID renewalId) {
    RenewalCase renewal = renewals.get(renewalId);
    CaseLog.about(renewalId);
    if (!user.isMember(renewal.memberId()) && !isStaffFor(user, renewal)) {
      throw new NotFound("renewal", renewalId);
    }
    return of(renewal);
  }

  /** Regional reviewers read those of their branch, other staff those of the whole society. */
  private boolean isStaffFor(CurrentUser user, RenewalCase renewal) {
    return user.isStaffFor(renewal.society(), members.get(renewal.memberId()).branch());
  }

  /** As {@link #readable}, held against being handed in, for those who may write. */
  Applicant writable(CurrentUser user, UUID renewalId) {
    RenewalCase renewal = renewals.locked(renewalId);
    CaseLog.about(renewalId);
    Applicant applicant = of(renewal).orElseThrow(() -> new NotFound("application", renewalId));
    if (!user.isMember(renewal.memberId()) && !isProxy(user, applicant.member())) {
      throw new NotFound("renewal", renewalId);
    }
    return applicant;
  }

  /** Whether this is staff who enters paper applications of such members. */
  static boolean isProxy(CurrentUser user, Member member) {
    return user.hasIn(member.society(), Role.SECRETARIAT)
        || (user.hasIn(member.society(), Role.REGIONAL_REVIEWER)
            && member.branch().equals(user.branch()));
  }

  private Optional<Applicant> of(RenewalCase renewal) {
    Edition edition = programmes.edition(renewal.programme(), renewal.edition());
    ApplicationRule rule = edition.application();
    return rule == null
        ? Optional.empty()
        : Optional.of(
            new Applicant(
                renewal,
                edition,
                rule,
                members.get(renewal.memberId()),
                details.of(renewal.memberId()),
                certifications.get(renewal.certificationId())));
  }
}
