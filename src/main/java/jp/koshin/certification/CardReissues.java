package jp.koshin.certification;

import java.util.Map;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members replace a card they lost (再発行) by themselves. */
@Service
@Transactional
public class CardReissues {

  private final Certifications certifications;
  private final CertificationRows rows;
  private final Programmes programmes;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  CardReissues(
      Certifications certifications,
      CertificationRows rows,
      Programmes programmes,
      AuditTrail audit,
      ApplicationEventPublisher events) {
    this.certifications = certifications;
    this.rows = rows;
    this.programmes = programmes;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Issues a card in place of the lost one, for the rest of the term. The old code stops working at
   * once; the member is told.
   *
   * @param lost the code of the card to be replaced, so that a second click replaces nothing
   * @return refused with {@code NOT_IN_FORCE}, or with {@code CARD_REPLACED} when that card is not
   *     the valid one any more
   * @throws NotFound unless it is the user's own certification
   */
  public Outcome<Card> reissue(CurrentUser user, UUID certificationId, String lost) {
    Certification certification = rows.locked(certificationId);
    if (!user.isMember(certification.memberId())) {
      throw new NotFound("certification", certificationId);
    }
    if (!certification.status().isInForce()) {
      return Outcome.refused(Refusal.of("NOT_IN_FORCE"));
    }
    if (certifications.currentCard(certificationId).filter(c -> c.code().equals(lost)).isEmpty()) {
      return Outcome.refused(Refusal.of("CARD_REPLACED"));
    }
    Card card = certifications.reissueCard(certificationId);
    String programme = certification.programme();
    audit.record(
        programmes.get(programme).society(),
        null,
        "CARD_REISSUED",
        user,
        Map.of("certificate", certification.number(), "validUntil", card.validUntil()));
    events.publishEvent(
        new CardReissued(certificationId, certification.memberId(), programme, card));
    return Outcome.done(card);
  }
}
