package jp.koshin.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import jp.koshin.certification.Card;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.deferral.PetitionNews;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.payment.Fee;
import jp.koshin.payment.FeeNames;
import jp.koshin.payment.FeePaid;
import jp.koshin.payment.Fees;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.Societies;
import jp.koshin.renewal.RenewalApproved;
import jp.koshin.renewal.RenewalRegister;
import jp.koshin.renewal.RenewalSubmitted;
import jp.koshin.review.DecisionUndone;
import jp.koshin.shared.Tokyo;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issues documents in the transaction of what they attest, once a case and kind. */
@Component
class DocumentIssue {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Members members;
  private final Programmes programmes;
  private final Societies societies;
  private final Certifications certifications;
  private final Fees fees;
  private final Certificates certificates;
  private final Receipts receipts;
  private final FeeNames names;
  private final RenewalRegister renewals;
  private final ApplicationPdf applications;

  DocumentIssue(
      JdbcClient jdbc,
      Clock clock,
      Members members,
      Programmes programmes,
      Societies societies,
      Certifications certifications,
      Fees fees,
      Certificates certificates,
      Receipts receipts,
      FeeNames names,
      RenewalRegister renewals,
      ApplicationPdf applications) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.members = members;
    this.programmes = programmes;
    this.societies = societies;
    this.certifications = certifications;
    this.fees = fees;
    this.certificates = certificates;
    this.receipts = receipts;
    this.names = names;
    this.renewals = renewals;
    this.applications = applications;
  }

  @EventListener
  void on(RenewalApproved event) {
    Certification certified = certified(event.memberId(), event.programme());
    if (certified.status().isInForce()) {
      certify(event.caseId(), certified, certificateDate(event.caseId(), certified));
    }
  }

  /** A renewal that was put off is dated back; its certificate is of the year that it was made. */
  private LocalDate certificateDate(UUID renewalId, Certification certified) {
    return renewals
        .find(renewalId)
        .map(
            renewal ->
                programmes
                    .edition(renewal.programme(), renewal.edition())
                    .schedule()
                    .certificateDate(renewal.window()))
        .orElse(certified.term().from());
  }

  /** What is restored has none before that day. */
  @EventListener
  void on(PetitionNews news) {
    if (news.event() == PetitionNews.Event.RESTORED) {
      Certification restored = certified(news.memberId(), news.programme());
      certify(news.caseId(), restored, restored.term().from());
    }
  }

  private Certification certified(UUID memberId, String programme) {
    return certifications.of(memberId, programme).orElseThrow();
  }

  private void certify(UUID caseId, Certification certified, LocalDate issued) {
    Member member = members.get(certified.memberId());
    Programme programme = programmes.get(certified.programme());
    Card card = certifications.currentCard(certified.id()).orElseThrow();
    store(
        caseId,
        Documents.CERTIFICATE,
        "",
        member.id(),
        certificates.pdf(
            societies.get(programme.society()), programme, member, certified, card.code(), issued));
  }

  @EventListener
  void on(FeePaid event) {
    Fee fee = fees.get(event.feeId());
    Member member = members.get(fee.memberId());
    Programme programme = programmes.get(fee.programme());
    store(
        event.caseId(),
        Documents.RECEIPT,
        fee.reference(),
        member.id(),
        receipts.pdf(
            societies.get(programme.society()),
            programme,
            member,
            fee,
            names.of(fee).ja(),
            Tokyo.today(clock)));
  }

  /**
   * Each handing in has a document of its own; one after a correction does not replace the first.
   */
  @EventListener
  void on(RenewalSubmitted event) {
    applications
        .completed(event.caseId())
        .ifPresent(
            pdf ->
                store(
                    event.caseId(),
                    Documents.APPLICATION,
                    clock.instant().toString(),
                    event.memberId(),
                    pdf));
  }

  /** An approval that is taken back takes its certificate back; money received stays received. */
  @EventListener
  void on(DecisionUndone event) {
    jdbc.sql("delete from issued_document where case_id = ? and kind = ? and created_at >= ?")
        .params(
            event.decision().caseId(),
            Documents.CERTIFICATE,
            Timestamp.from(event.decision().decidedAt()))
        .update();
  }

  private void store(UUID caseId, String kind, String subject, UUID memberId, byte[] pdf) {
    jdbc.sql(
            "insert into issued_document (id, case_id, kind, subject, member_id, content,"
                + " sha256, created_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_id,"
                + " kind, subject) do nothing")
        .params(
            UUID.randomUUID(),
            caseId,
            kind,
            subject,
            memberId,
            pdf,
            sha256(pdf),
            Timestamp.from(clock.instant()))
        .update();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
