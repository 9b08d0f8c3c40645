package jp.koshin.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.NewAccount;
import jp.koshin.access.Role;
import jp.koshin.certification.NewCertification;
import jp.koshin.member.Member;
import jp.koshin.member.MemberStatus;
import jp.koshin.member.NewMember;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programme;
import jp.koshin.programme.StageRule;
import jp.koshin.workflow.RehearsalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Societies that only a folder of rules tells of: each gets the staff that its stages ask for, two
 * members and the next season of its programmes, so that it can be tried at once.
 */
@Component
@Profile("demo")
class FurtherSocieties {

  /** The first renews next, the second a year later. */
  private static final int MEMBERS = 2;

  private static final Map<Role, String> STAFF =
      new EnumMap<>(
          Map.of(
              Role.ADMINISTRATOR, "admin",
              Role.SECRETARIAT, "office",
              Role.REVIEWER, "reviewer",
              Role.REGIONAL_REVIEWER, "regional",
              Role.COMMITTEE, "committee",
              Role.BOARD, "board",
              Role.CHAIR, "chair"));

  private final DemoServices services;
  private final RehearsalClock clock;
  private final List<String> place = Lines.of("places.csv").get(0);
  private final List<List<String>> families = Lines.of("families.csv");
  private final List<List<String>> givens = Lines.of("givens.csv");

  FurtherSocieties(DemoServices services, RehearsalClock clock) {
    this.services = services;
    this.clock = clock;
  }

  /** Enters those that have no administrator yet; the others are left as they are. */
  void enter(String passwordHash) {
    services.programmes().all().stream()
        .map(Programme::society)
        .distinct()
        .filter(society -> services.accounts().staff(society, Role.ADMINISTRATOR).isEmpty())
        .forEach(society -> enter(society, passwordHash));
  }

  private void enter(String society, String hash) {
    NextSeasons seasons = new NextSeasons(services.programmes(), clock.now());
    List<String> programmes =
        services.programmes().all().stream()
            .filter(programme -> programme.society().equals(society))
            .map(Programme::code)
            .toList();
    List<CurrentUser> staff = hire(society, roles(seasons, programmes), hash);
    for (int i = 0; i < MEMBERS; i++) {
      register(society, i, seasons, programmes, hash);
    }
    for (String programme : programmes) {
      int year = seasons.year(programme);
      services
          .seasons()
          .plan(staff.get(0), programme, year, seasons.edition(programme, year).window().in(year))
          .get();
    }
    clock.runDue(); // a window may be open already
  }

  private static Set<Role> roles(NextSeasons seasons, List<String> programmes) {
    Set<Role> roles = new TreeSet<>(Set.of(Role.SECRETARIAT, Role.CHAIR));
    for (String programme : programmes) {
      Edition edition = seasons.edition(programme, seasons.year(programme));
      Stream.concat(Stream.of(edition.claimStage()), edition.renewalStages().stream())
          .map(StageRule::role)
          .filter(STAFF::containsKey)
          .forEach(roles::add);
    }
    return roles;
  }

  /** The administrator, then two of each role: a stage may ask for two votes. */
  private List<CurrentUser> hire(String society, Set<Role> roles, String hash) {
    List<CurrentUser> staff = new ArrayList<>();
    staff.add(account(society + "-admin", society, Role.ADMINISTRATOR, null, hash));
    for (Role role : roles) {
      for (int i = 1; i <= 2; i++) {
        staff.add(account(society + "-" + STAFF.get(role) + i, society, role, null, hash));
      }
    }
    return staff;
  }

  private void register(
      String society, int index, NextSeasons seasons, List<String> programmes, String hash) {
    String number = society.toUpperCase(Locale.ROOT) + "0000" + (index + 1);
    List<String> family = families.get(index);
    List<String> given = givens.get(index);
    Member member =
        services
            .members()
            .register(
                new NewMember(
                    society,
                    number,
                    family.get(0),
                    given.get(0),
                    family.get(1),
                    given.get(1),
                    place.get(2) + "病院",
                    place.get(0),
                    place.get(1),
                    number.toLowerCase(Locale.ROOT) + "@example.jp",
                    MemberStatus.ACTIVE,
                    true,
                    BigDecimal.valueOf(5),
                    seasons
                        .termEndingIn(programmes.get(0), seasons.year(programmes.get(0)))
                        .from()));
    account(number, society, Role.PHYSICIAN, member.id(), hash);
    programmes.forEach(programme -> certify(member, programme, index, seasons));
  }

  private void certify(Member member, String programme, int years, NextSeasons seasons) {
    var term = seasons.termEndingIn(programme, seasons.year(programme) + years);
    services
        .certifications()
        .grant(new NewCertification(member.id(), programme, member.number(), term.from(), term, 0));
  }

  private CurrentUser account(
      String username, String society, Role role, @Nullable UUID memberId, String hash) {
    return services
        .accounts()
        .create(
            new NewAccount(
                username,
                hash,
                username,
                society,
                Set.of(role),
                memberId,
                role == Role.REGIONAL_REVIEWER ? place.get(1) : null,
                username.toLowerCase(Locale.ROOT) + "@example.jp",
                false))
        .get();
  }
}
