package jp.koshin.api;

import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.access.Users;
import jp.koshin.claim.Claims;
import jp.koshin.deferral.Petitions;
import jp.koshin.document.ApplicationPdf;
import jp.koshin.document.Documents;
import jp.koshin.document.IssuedDocument;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.evidence.EvidenceStore;
import jp.koshin.member.Members;
import jp.koshin.shared.NotFound;
import jp.koshin.workflow.CaseKind;
import jp.koshin.workflow.CaseSummary;
import jp.koshin.workflow.Cases;
import org.springframework.stereotype.Component;

/**
 * The files of cases as far as the present user may see them; to everybody else they do not exist.
 */
@Component
class CaseFiles {

  private final Users users;
  private final Cases cases;
  private final Members members;
  private final Claims claims;
  private final Petitions petitions;
  private final EvidenceStore evidence;
  private final Documents documents;
  private final ApplicationPdf applications;

  CaseFiles(
      Users users,
      Cases cases,
      Members members,
      Claims claims,
      Petitions petitions,
      EvidenceStore evidence,
      Documents documents,
      ApplicationPdf applications) {
    this.users = users;
    this.cases = cases;
    this.members = members;
    this.claims = claims;
    this.petitions = petitions;
    this.evidence = evidence;
    this.documents = documents;
    this.applications = applications;
  }

  EvidenceFile evidence(UUID id) {
    EvidenceFile file = evidence.find(id).orElseThrow(() -> new NotFound("evidence", id));
    checkSight(file.caseId());
    return file;
  }

  IssuedDocument document(UUID id) {
    IssuedDocument document = documents.get(id);
    checkSight(document.caseId());
    return document;
  }

  byte[] application(UUID caseId) {
    checkSight(caseId);
    return documents
        .latest(caseId, Documents.APPLICATION)
        .filter(document -> !applications.isOpen(caseId))
        .map(document -> documents.content(document.id()))
        .or(() -> applications.draft(caseId))
        .orElseThrow(() -> new NotFound("application", caseId));
  }

  byte[] signatureForm(UUID caseId, String section) {
    checkSight(caseId);
    return applications.signatureForm(users.current(), caseId, section);
  }

  private void checkSight(UUID caseId) {
    CurrentUser user = users.current();
    CaseSummary summary = cases.summary(caseId);
    if (!user.isMember(summary.memberId()) && !isStaffFor(user, summary)) {
      throw new NotFound("case", caseId);
    }
    if (summary.kind() == CaseKind.CLAIM) {
      claims.get(user, caseId); // a draft is nobody's but the applicant's
    } else if (summary.kind() != CaseKind.RENEWAL) {
      petitions.get(user, caseId);
    }
  }

  /** Regional reviewers see their branch, other staff the whole society. */
  private boolean isStaffFor(CurrentUser user, CaseSummary summary) {
    if (!user.isStaffOf(summary.society())) {
      return false;
    }
    boolean everywhere =
        user.hasAny(Role.SECRETARIAT, Role.REVIEWER, Role.COMMITTEE, Role.BOARD, Role.CHAIR);
    return everywhere || members.get(summary.memberId()).branch().equals(user.branch());
  }
}
