package jp.koshin.renewal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.certification.NewCertification;
import jp.koshin.member.MemberStatus;
import jp.koshin.member.Members;
import jp.koshin.member.NewMember;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Period;
import org.springframework.context.ApplicationContext;

/** New members who hold a certification of any programme. */
public final class TestHolders {

  private final Programmes programmes;
  private final Members members;
  private final Certifications certifications;

  public TestHolders(ApplicationContext context) {
    programmes = context.getBean(Programmes.class);
    members = context.getBean(Members.class);
    certifications = context.getBean(Certifications.class);
  }

  /** The term ends in this fiscal year. */
  public Certification whoseTermEndsIn(String programme, int year) {
    String number = "HOLDER" + System.nanoTime();
    UUID id = members.register(member(programmes.get(programme).society(), number)).id();
    Edition edition = programmes.editionInForce(programme, LocalDate.of(year, 5, 1));
    Period early = edition.term().startingIn(year + 1 - edition.termYears());
    Period term =
        FiscalYear.of(early.to()).year() == year
            ? early
            : edition.term().startingIn(year - edition.termYears());
    return certifications.grant(
        new NewCertification(id, programme, number, term.from().minusYears(10), term, 2));
  }

  private static NewMember member(String society, String number) {
    return new NewMember(
        society,
        number,
        "佐藤",
        "花",
        "さとう",
        "はな",
        "中央病院",
        "東京都",
        "tokyo",
        number + "@example.jp",
        MemberStatus.ACTIVE,
        true,
        BigDecimal.valueOf(5),
        LocalDate.of(2010, 4, 1));
  }
}
