package jp.koshin.deferral.ui;

import java.util.List;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.deferral.PetitionBeginnings;
import jp.koshin.deferral.PetitionFiles;
import jp.koshin.deferral.PetitionView;
import jp.koshin.deferral.Petitions;
import jp.koshin.programme.Edition;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.RenewalWarnings;
import jp.koshin.shared.Texts;
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
    Users users,
    Texts texts) {

  CurrentUser user() {
    return users.current();
  }

  Edition edition(PetitionView petition) {
    return programmes.edition(petition.programme(), petition.edition());
  }

  Certification certification(PetitionView petition) {
    return certifications.get(petition.certificationId());
  }

  /** What the programme warns this member of. */
  List<LocalizedText> warnings(PetitionView petition) {
    return renewalWarnings.of(petition.memberId(), petition.programme());
  }
}
