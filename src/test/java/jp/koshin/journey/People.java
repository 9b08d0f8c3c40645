package jp.koshin.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.NewAccount;
import jp.koshin.access.Passwords;
import jp.koshin.access.Role;
import jp.koshin.certification.Certifications;
import jp.koshin.certification.NewCertification;
import jp.koshin.claim.ClaimInput;
import jp.koshin.claim.ClaimView;
import jp.koshin.claim.Claims;
import jp.koshin.claim.NewClaim;
import jp.koshin.credit.CreditLedger;
import jp.koshin.credit.CreditSource;
import jp.koshin.credit.NewEntry;
import jp.koshin.inbox.Inbox;
import jp.koshin.member.Member;
import jp.koshin.member.MemberStatus;
import jp.koshin.member.Members;
import jp.koshin.member.NewMember;
import jp.koshin.programme.ActivityKind;
import jp.koshin.renewal.RenewalView;
import jp.koshin.renewal.Renewals;
import jp.koshin.renewal.SeasonCourse;
import jp.koshin.renewal.SeasonView;
import jp.koshin.renewal.Seasons;
import jp.koshin.shared.Credits;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.KoshinClock;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.Window;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Members and staff of a society, each made for one journey, in the situation it begins with. */
final class People {

  static final String PASSWORD = "a quiet harbour";
  static final String PROGRAMME = "jsh-specialist";
  private static final String SOCIETY = "jsh";
  private static final int FIRST_NUMBER = 80_000;
  private static final AtomicInteger NEXT = new AtomicInteger();

  /** The costly hash is made once for everybody. */
  private static @Nullable String hash;

  private final ApplicationContext context;

  People(ApplicationContext context) {
    this.context = context;
  }

  private <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  LocalDate today() {
    return Tokyo.today(bean(KoshinClock.class));
  }

  private int year() {
    return FiscalYear.of(today()).year();
  }

  /** Somebody who works for the society. */
  CurrentUser staff(Role role, String name) {
    return account("desk-" + unique(), role, null, name);
  }

  /** A certified member in the third year of the term. */
  CurrentUser member(String family, String given) {
    int last = year() + 2;
    return member(family, given, last);
  }

  /** A member whose term ends this year, with the season open and everything a renewal needs. */
  CurrentUser readyMember(String family, String given) {
    CurrentUser member = endingMember(family, given);
    credit(member, "日本血液学会学術集会", ActivityKind.ATTENDANCE, "ATTENDANCE", 30);
    credit(member, "鉄代謝に関する研究", ActivityKind.PAPER, "PAPER", 20);
    CurrentUser office = staff(Role.SECRETARIAT, "事務局");
    for (int due = year() - 4; due <= year(); due++) {
      bean(Members.class).recordDues(office, id(member), due, LocalDate.of(due, 4, 1));
    }
    return member;
  }

  /** A member whose term ends this year, short of everything. */
  CurrentUser endingMember(String family, String given) {
    CurrentUser member = member(family, given, year());
    SeasonView season = season();
    bean(TransactionTemplate.class)
        .executeWithoutResult(transaction -> bean(SeasonCourse.class).openBatch(season.id(), null));
    return member;
  }

  private CurrentUser member(String family, String given, int lastYear) {
    String number = "JSH" + (FIRST_NUMBER + NEXT.incrementAndGet());
    UUID id =
        bean(Members.class)
            .register(
                new NewMember(
                    SOCIETY,
                    number,
                    family,
                    given,
                    "ヤマダ",
                    "タロウ",
                    "中央病院",
                    "東京都",
                    "tokyo",
                    number + "@example.jp",
                    MemberStatus.ACTIVE,
                    true,
                    BigDecimal.valueOf(5),
                    LocalDate.of(2010, 4, 1)))
            .id();
    LocalDate to = LocalDate.of(lastYear + 1, 3, 31);
    bean(Certifications.class)
        .grant(
            new NewCertification(
                id,
                PROGRAMME,
                number,
                to.minusYears(10).plusDays(1),
                new Period(to.minusYears(5).plusDays(1), to),
                1));
    return account(number, Role.PHYSICIAN, id, family + " " + given);
  }

  void credit(CurrentUser member, String event, ActivityKind kind, String category, int credits) {
    bean(CreditLedger.class)
        .post(
            new NewEntry(
                id(member),
                PROGRAMME,
                "2026",
                kind,
                today().minusDays(200),
                event,
                category,
                Credits.of(credits),
                CreditSource.IMPORT,
                "OVERRIDE",
                null,
                UUID.randomUUID().toString(),
                CurrentUser.system()));
  }

  /** The id of a member's certification. */
  UUID certification(CurrentUser member) {
    return bean(Certifications.class).of(id(member), PROGRAMME).orElseThrow().id();
  }

  Member person(CurrentUser member) {
    return bean(Members.class).get(id(member));
  }

  /** A claim with its certificate, handed in. */
  ClaimView submittedClaim(CurrentUser member, String event) {
    return submittedClaim(member, event, today().minusDays(20));
  }

  ClaimView submittedClaim(CurrentUser member, String event, LocalDate date) {
    ClaimView draft = draftClaim(member, event, date);
    return bean(Claims.class).submit(member, draft.id()).get();
  }

  ClaimView draftClaim(CurrentUser member, String event, LocalDate date) {
    Claims claims = bean(Claims.class);
    ClaimView draft =
        claims
            .create(member, new NewClaim(PROGRAMME, null, ClaimInput.attendance(event, date)))
            .get();
    claims
        .addEvidence(member, draft.id(), "参加証.pdf", "ATTENDANCE_CERTIFICATE", certificate())
        .get();
    return draft;
  }

  String taskOf(UUID caseId) {
    return bean(Inbox.class).ofCase(caseId).orElseThrow().id();
  }

  RenewalView renewal(CurrentUser member) {
    return bean(Renewals.class).current(member, PROGRAMME).orElseThrow();
  }

  /** Number of claims of a member, in whatever state. */
  int claims(CurrentUser member) {
    return bean(Claims.class)
        .list(member, new jp.koshin.claim.ClaimQuery(null, null, id(member), null, null, null, 50))
        .claims()
        .size();
  }

  /** This year's season, open for another month; planned once for all journeys. */
  private SeasonView season() {
    bean(Seasons.class)
        .plan(
            staff(Role.ADMINISTRATOR, "管理者"),
            PROGRAMME,
            year(),
            new Window(Tokyo.startOf(today().minusDays(20)), Tokyo.endOf(today().plusDays(40))));
    return bean(Seasons.class).list(SOCIETY).stream()
        .filter(season -> season.applicationYear() == year())
        .findFirst()
        .orElseThrow();
  }

  /** Gives somebody whom another fixture made the password of everybody here. */
  void letIn(CurrentUser user) {
    bean(JdbcClient.class)
        .sql("update account set password_hash = ? where id = ?")
        .params(hash(), user.accountId())
        .update();
  }

  private String hash() {
    if (hash == null) {
      hash = bean(Passwords.class).hash(PASSWORD);
    }
    return hash;
  }

  private CurrentUser account(String name, Role role, @Nullable UUID memberId, String shown) {
    boolean everywhere = role == Role.OPERATOR || role == Role.AUDITOR;
    return bean(Accounts.class)
        .create(
            new NewAccount(
                name,
                hash(),
                shown,
                everywhere ? null : SOCIETY,
                Set.of(role),
                memberId,
                null,
                null,
                false))
        .get();
  }

  private static UUID id(CurrentUser member) {
    return Objects.requireNonNull(member.memberId());
  }

  private static String unique() {
    return Long.toString(System.nanoTime(), 36) + NEXT.incrementAndGet();
  }

  /** A certificate of attendance as a small PDF. */
  static byte[] certificate() {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A5);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), 18);
        content.newLineAtOffset(60, 480);
        content.showText("CERTIFICATE OF ATTENDANCE");
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(0, -40);
        content.showText("Taro Yamada, MD");
        content.newLineAtOffset(0, -20);
        content.showText("attended the Annual Meeting of the Society");
        content.endText();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
