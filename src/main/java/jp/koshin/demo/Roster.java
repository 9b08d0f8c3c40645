package jp.koshin.demo;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.NewAccount;
import jp.koshin.access.Role;
import jp.koshin.certification.Certifications;
import jp.koshin.certification.NewCertification;
import jp.koshin.member.Member;
import jp.koshin.member.MemberStatus;
import jp.koshin.member.Members;
import jp.koshin.member.NewMember;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Period;

/** The members of the demonstration: registered, certified, with their dues. */
final class Roster {

  /** Cohorts of those whose story is told; the crowd is spread evenly. */
  private static final Map<Integer, Integer> COHORTS =
      Map.ofEntries(
          Map.entry(DemoStory.OUTSIDE_WINDOW, 2),
          Map.entry(DemoStory.LAPSED, -1),
          Map.entry(DemoStory.PROXY_CLAIM, 1),
          Map.entry(DemoStory.FIRST_LOGIN, 3),
          Map.entry(DemoStory.OVERDUE_CLAIM, 1),
          Map.entry(DemoStory.ASSIGNED_CLAIM, 1),
          Map.entry(DemoStory.DRAFT_CLAIM, 3),
          Map.entry(DemoStory.REJECTED_CLAIM, 1),
          Map.entry(DemoStory.WITHDRAWN_CLAIM, 2),
          Map.entry(DemoStory.REVIEWER_HIMSELF, 1),
          Map.entry(DemoStory.CONFLICT_DECLARED, 2));

  /** So many of the crowd had their term end last year; the first of them renewed it. */
  private static final int LAST_YEARS = 6;

  private static final int COHORT_COUNT = 5;

  private final Members members;
  private final Accounts accounts;
  private final Certifications certifications;
  private final Script script;
  private final Calendar calendar;
  private final Random random;
  private final List<List<String>> places = Lines.of("places.csv");
  private final List<List<String>> families = Lines.of("families.csv");
  private final List<List<String>> givens = Lines.of("givens.csv");

  Roster(
      Members members,
      Accounts accounts,
      Certifications certifications,
      Script script,
      Calendar calendar,
      Random random) {
    this.members = members;
    this.accounts = accounts;
    this.certifications = certifications;
    this.script = script;
    this.calendar = calendar;
    this.random = random;
  }

  List<Physician> register(int count, String passwordHash) {
    List<Physician> all = new ArrayList<>();
    for (int index = 1; index <= count; index++) {
      int cohort = cohort(index);
      Period term = calendar.termEndingAfter(cohort);
      Member member = members.register(newMember(index, term.from()));
      CurrentUser account = open(index, member, passwordHash);
      boolean extra = index > DemoStory.LAST;
      boolean diligent = extra ? random.nextInt(100) < 65 : cohort == 0 && index != 1;
      all.add(new Physician(index, member, account, cohort, diligent, term));
    }
    return all;
  }

  private static int cohort(int index) {
    if (index <= DemoStory.LAST) {
      return COHORTS.getOrDefault(index, 0);
    }
    return index <= DemoStory.LAST + LAST_YEARS ? -1 : index % COHORT_COUNT;
  }

  private NewMember newMember(int index, LocalDate certified) {
    List<String> place = places.get((index - 1) % places.size());
    List<String> family = families.get((index * 13 - 3) % families.size());
    List<String> given = givens.get((index * 7 + index / givens.size()) % givens.size());
    boolean training = random.nextInt(3) > 0;
    return new NewMember(
        script.society(),
        script.number(index),
        family.get(0),
        given.get(0),
        family.get(1),
        given.get(1),
        MessageFormat.format(script.any("hospitals", random), place.get(2)),
        place.get(0),
        place.get(1),
        script.number(index).toLowerCase(java.util.Locale.ROOT) + "@example.jp",
        MemberStatus.ACTIVE,
        training,
        BigDecimal.valueOf(training ? 5 : 2),
        certified.minusYears(2 + random.nextInt(20)).withDayOfMonth(1 + random.nextInt(28)));
  }

  private CurrentUser open(int index, Member member, String passwordHash) {
    Set<Role> roles = EnumSet.of(Role.PHYSICIAN);
    if (index == DemoStory.REVIEWER_HIMSELF) {
      roles.add(Role.REVIEWER);
    }
    return accounts
        .create(
            new NewAccount(
                member.number(),
                passwordHash,
                member.fullName(),
                member.society(),
                roles,
                member.id(),
                null,
                member.email(),
                index == DemoStory.FIRST_LOGIN))
        .get();
  }

  void certify(Physician physician) {
    int renewals = random.nextInt(5);
    certifications.grant(
        new NewCertification(
            physician.member().id(),
            script.programme(),
            String.valueOf(10_000 + physician.index() * 7),
            physician.term().from().minusYears(5L * renewals),
            physician.term(),
            renewals));
  }

  /**
   * Every year of the term that has begun; one member has left the last two out, and a few of the
   * crowd the last.
   */
  void payDues(CurrentUser office, Physician physician) {
    int last = calendar.year() - unpaid(physician);
    int first = FiscalYear.of(physician.term().from()).year();
    for (int year = first; year <= last; year++) {
      LocalDate day = new FiscalYear(year).firstDay().plusDays(random.nextInt(70));
      LocalDate paid = day.isAfter(calendar.today()) ? calendar.today() : day;
      members.recordDues(office, physician.member().id(), year, paid);
    }
  }

  private int unpaid(Physician physician) {
    if (physician.is(DemoStory.DUES_MISSING)) {
      return 2;
    }
    return physician.isExtra() && !physician.diligent() && random.nextInt(4) == 0 ? 1 : 0;
  }
}
