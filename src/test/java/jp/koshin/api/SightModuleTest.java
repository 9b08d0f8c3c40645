package jp.koshin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.access.Users;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.deferral.Petitions;
import jp.koshin.evidence.EvidenceStore;
import jp.koshin.renewal.Renewals;
import jp.koshin.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Who sees a renewal, a petition and a claim of a member of the branch {@code tokyo}, and where.
 */
@KoshinTest
class SightModuleTest {

  private static final String PROGRAMME = "jsog-specialist";
  private static int nextYear = 5000;

  @Autowired ApplicationContext context;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  @Autowired Renewals renewals;
  @Autowired Petitions petitions;
  @Autowired MockMvc web;
  @LocalServerPort int port;

  private final UUID renewal = UUID.randomUUID();
  private final UUID petition = UUID.randomUUID();
  private Caller nobody;
  private Society jsog;
  private String number;
  private String renewalFile;
  private String petitionFile;
  private CurrentUser owner;

  @BeforeEach
  void aRenewalAndADeferral() throws Exception {
    nobody = new Caller("http://localhost:" + port + "/api/v1", null);
    jsog = new Society(context, nobody, "jsog");
    int year = nextYear++;
    number = jsog.member(PROGRAMME, LocalDate.of(year - 4, 4, 1));
    owner = accounts.byUsername(number);
    UUID memberId = java.util.Objects.requireNonNull(owner.memberId());
    Certification held =
        context.getBean(Certifications.class).of(memberId, PROGRAMME).orElseThrow();
    insert(year, held);
    renewalFile = file(renewal, "LICENCE");
    petitionFile = file(petition, "PROOF");
  }

  private void insert(int year, Certification held) {
    UUID season = UUID.randomUUID();
    jdbc.sql(
            "insert into season (id, programme, society, application_year, edition, opens_at,"
                + " closes_at, status) values (?, ?, 'jsog', ?, '2026', now(), now() + interval '1"
                + " day', 'CLOSED')")
        .params(season, PROGRAMME, year)
        .update();
    jdbc.sql(
            "insert into renewal (id, number, season_id, society, programme, edition,"
                + " application_year, certification_id, member_id, status, stage, created_at)"
                + " values (?, ?, ?, 'jsog', ?, '2026', ?, ?, ?, 'SUBMITTED', 'regional', now())")
        .params(renewal, "RX" + renewal, season, PROGRAMME, year, held.id(), held.memberId())
        .update();
    jdbc.sql(
            "insert into petition (id, kind, number, society, programme, edition,"
                + " application_year, certification_id, member_id, term_from, term_to, status,"
                + " stage, created_at) values (?, 'DEFERRAL', ?, 'jsog', ?, '2026', ?, ?, ?, ?, ?,"
                + " 'SUBMITTED', 'regional', now())")
        .params(
            petition,
            "DX" + petition,
            PROGRAMME,
            year,
            held.id(),
            held.memberId(),
            held.term().from(),
            held.term().to())
        .update();
  }

  private String file(UUID caseId, String kind) throws Exception {
    return context
        .getBean(EvidenceStore.class)
        .add(caseId, kind, "a.png", Society.picture(), number)
        .get()
        .id()
        .toString();
  }

  @ParameterizedTest
  @CsvSource({
    // role, society, branch, whether the cases of the member exist for it
    "SECRETARIAT, jsog, , true",
    "REVIEWER, jsog, , true",
    "COMMITTEE, jsog, , true",
    "CHAIR, jsog, , true",
    "BOARD, jsog, , true",
    "REGIONAL_REVIEWER, jsog, tokyo, true",
    "REGIONAL_REVIEWER, jsog, osaka, false",
    "REGIONAL_REVIEWER, jsog, , false",
    "REGIONAL_REVIEWER, jspm, tokyo, false",
    "SECRETARIAT, jspm, , false",
    "COMMITTEE, jspm, , false",
    "ADMINISTRATOR, jsog, , false",
    "OPERATOR, jsog, , false",
    "AUDITOR, jsog, , false",
    "MACHINE, jsog, , false"
  })
  void staff_see_the_cases_of_their_society_and_regional_reviewers_those_of_their_branch(
      Role role, String society, @Nullable String branch, boolean sees) throws Exception {
    String name = new Society(context, nobody, society).staff(role, branch);

    assertThat(sightOf(name)).allSatisfy((what, seen) -> assertThat(seen).as(what).isEqualTo(sees));
  }

  @Test
  void the_member_sees_the_own_cases_and_another_member_does_not() throws Exception {
    assertThat(sightOf(number)).allSatisfy((what, seen) -> assertThat(seen).as(what).isTrue());
    assertThat(sightOf(jsog.member(PROGRAMME, LocalDate.of(2020, 4, 1))))
        .allSatisfy((what, seen) -> assertThat(seen).as(what).isFalse());
  }

  /** Each way to a case, and whether this account finds it there. */
  private Map<String, Boolean> sightOf(String name) throws Exception {
    CurrentUser user = accounts.byUsername(name);
    Caller caller = jsog.login(name);
    Map<String, Boolean> sight = new LinkedHashMap<>();
    sight.put("renewal", caller.get("/renewals/" + renewal).status() == 200);
    sight.put("renewals", lists(caller, "/renewals?size=200", renewal));
    sight.put("renewals by number", lists(caller, "/renewals?memberNumber=" + number, renewal));
    sight.put("history", caller.get("/cases/" + renewal + "/history").status() == 200);
    sight.put("petition's history", caller.get("/cases/" + petition + "/history").status() == 200);
    sight.put("credits", caller.get("/credits?memberNumber=" + number).status() == 200);
    sight.put("petition", exists(() -> petitions.get(user, petition)));
    sight.put("files it takes", exists(() -> petitions.slots(user, petition)));
    UUID memberId = java.util.Objects.requireNonNull(owner.memberId());
    sight.put("petitions", !petitions.ofMember(user, memberId).isEmpty());
    sight.put("renewals of the member", !renewals.ofMember(user, memberId).isEmpty());
    sight.put("renewal's file", opens(user, "/files/evidence/" + renewalFile));
    sight.put("petition's file", opens(user, "/files/evidence/" + petitionFile));
    sight.put("application", opens(user, "/files/applications/" + renewal + ".pdf"));
    return sight;
  }

  private static boolean lists(Caller caller, String path, UUID id) {
    return caller.get(path).text().contains(id.toString());
  }

  private static boolean exists(Runnable asked) {
    try {
      asked.run();
      return true;
    } catch (NotFound e) {
      return false;
    }
  }

  private boolean opens(CurrentUser user, String path) throws Exception {
    return web.perform(get(path).with(authentication(Users.authentication(user))))
            .andReturn()
            .getResponse()
            .getStatus()
        == 200;
  }
}
