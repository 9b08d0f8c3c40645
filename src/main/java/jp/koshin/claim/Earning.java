package jp.koshin.claim;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.certification.Certification;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.certification.Certifications;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Tokyo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose activities are credited: who holds the certification, and who has lost it where it can be
 * regained (再認定), which takes the credits of a renewal.
 */
@Service
@Transactional(readOnly = true)
public class Earning {

  private final Certifications certifications;
  private final Programmes programmes;
  private final Clock clock;

  Earning(Certifications certifications, Programmes programmes, Clock clock) {
    this.certifications = certifications;
    this.programmes = programmes;
    this.clock = clock;
  }

  /** The certification for which a member earns credits; empty where there is none. */
  public Optional<Certification> of(UUID memberId, String programme) {
    return certifications.of(memberId, programme).filter(this::earns);
  }

  /** All those of a member. */
  public List<Certification> ofMember(UUID memberId) {
    return certifications.ofMember(memberId).stream().filter(this::earns).toList();
  }

  private boolean earns(Certification held) {
    return held.status().isInForce()
        || (held.status() == CertificationStatus.LAPSED
            && programmes
                .editionInForce(held.programme(), Tokyo.today(clock))
                .lifecycle()
                .reinstatement()
                .isPresent());
  }
}
