package jp.koshin.deferral.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.deferral.PetitionBeginnings;
import jp.koshin.deferral.PetitionFiles;
import jp.koshin.deferral.PetitionKind;
import jp.koshin.deferral.PetitionView;
import jp.koshin.deferral.Petitions;
import jp.koshin.programme.Edition;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.RenewalOutlook;
import jp.koshin.renewal.RenewalWarnings;
import jp.koshin.shared.Texts;
import jp.koshin.shared.Tokyo;
import org.springframework.stereotype.Component;

/** What the page of a petition asks and does. */
@Component
record PetitionDesk(
    Petitions petitions,
    PetitionBeginnings beginnings,
    PetitionFiles files,
    Certifications certifications,
    Programmes programmes,
    RenewalWarnings renewalWarnings,
    RenewalOutlook outlook,
    Users users,
    Texts texts,
    Clock clock) {

  CurrentUser user() {
    return users.current();
  }

  Edition edition(PetitionView petition) {
    return programmes.edition(petition.programme(), petition.edition());
  }

  Certification certification(PetitionView petition) {
    return certifications.get(petition.certificationId());
  }

  /** What the society says about this kind of petition, where it says anything. */
  Optional<LocalizedText> words(PetitionKind kind, String programme) {
    String key =
        switch (kind) {
          case DEFERRAL -> "renewal.deferral";
          case REINSTATEMENT -> "renewal.reinstatement";
          case RESERVATION -> "renewal.shortage";
        };
    return Optional.ofNullable(
        programmes.editionInForce(programme, Tokyo.today(clock)).texts().get(key));
  }

  /** The application by which a reinstated certification is renewed, where it is one of its own. */
  Optional<RenewalOutlook.Standing> renewalApart(PetitionView petition) {
    return petition.kind() == PetitionKind.REINSTATEMENT
        ? outlook
            .standing(petition.certificationId(), petition.applicationYear())
            .filter(renewal -> outlook.target(renewal.id()).reinstating())
        : Optional.empty();
  }

  /** What the programme warns this member of. */
  List<LocalizedText> warnings(PetitionView petition) {
    return renewalWarnings.of(petition.memberId(), petition.programme());
  }
}
