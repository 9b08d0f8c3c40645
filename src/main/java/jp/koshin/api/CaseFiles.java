package jp.koshin.api;

import java.util.UUID;
import jp.koshin.access.Users;
import jp.koshin.document.ApplicationPdf;
import jp.koshin.document.Documents;
import jp.koshin.document.IssuedDocument;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.evidence.EvidenceStore;
import jp.koshin.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * The files of cases as far as the present user may see them; to everybody else they do not exist.
 */
@Component
class CaseFiles {

  private final Users users;
  private final CaseSight sight;
  private final EvidenceStore evidence;
  private final Documents documents;
  private final ApplicationPdf applications;

  CaseFiles(
      Users users,
      CaseSight sight,
      EvidenceStore evidence,
      Documents documents,
      ApplicationPdf applications) {
    this.users = users;
    this.sight = sight;
    this.evidence = evidence;
    this.documents = documents;
    this.applications = applications;
  }

  EvidenceFile evidence(UUID id) {
    EvidenceFile file = evidence.find(id).orElseThrow(() -> new NotFound("evidence", id));
    sight.of(file.caseId());
    return file;
  }

  IssuedDocument document(UUID id) {
    IssuedDocument document = documents.get(id);
    sight.of(document.caseId());
    return document;
  }

  byte[] application(UUID caseId) {
    sight.of(caseId);
    return documents
        .latest(caseId, Documents.APPLICATION)
        .filter(document -> !applications.isOpen(caseId))
        .map(document -> documents.content(document.id()))
        .or(() -> applications.draft(caseId))
        .orElseThrow(() -> new NotFound("application", caseId));
  }

  byte[] signatureForm(UUID caseId, String section) {
    sight.of(caseId);
    return applications.signatureForm(users.current(), caseId, section);
  }
}
