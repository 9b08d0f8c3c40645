package jp.koshin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.koshin.TestDatabase;
import jp.koshin.access.Accounts;
import jp.koshin.access.Role;
import jp.koshin.api.Caller.Reply;
import jp.koshin.certification.Certifications;
import jp.koshin.document.Documents;
import jp.koshin.member.Members;
import jp.koshin.renewal.Seasons;
import jp.koshin.shared.KoshinClock;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.Window;
import jp.koshin.workflow.RehearsalClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The walkthrough of the README: a society that the product has never heard of is a folder, and its
 * members claim and renew.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"test", "demo"})
@ContextConfiguration(initializers = NewSocietyModuleTest.Folder.class)
@DirtiesContext
class NewSocietyModuleTest {

  private static final Path FOLDER = Path.of("src/test/resources/new-society/hoshi-specialist");
  private static final String PROGRAMME = "hoshi-specialist";
  private static final String PORTFOLIO =
      """
      {"period": {"from": "2026-04-01", "to": "2031-03-31"},
       "activities": [
         {"id": "1", "kind": "ATTENDANCE", "date": "2026-05-01", "event": "ＪＳＳ"},
         {"id": "2", "kind": "PAPER", "date": "2026-06-01", "title": "流星"},
         {"id": "3", "kind": "PAPER", "date": "2026-07-01", "title": "彗星"}]}
      """;
  private static final int YEAR = 2030;

  @Autowired private ApplicationContext context;
  @Autowired private Seasons seasons;
  @Autowired private Accounts accounts;
  @Autowired private Members members;
  @Autowired private Certifications certifications;
  @Autowired private KoshinClock clock;
  @Autowired private RehearsalClock rehearsal;
  @Autowired private Documents documents;
  @LocalServerPort private int port;
  private Caller nobody;
  private Society hoshi;

  @BeforeEach
  void society() {
    nobody = new Caller("http://localhost:" + port + "/api/v1", null);
    hoshi = new Society(context, nobody, "hoshi");
  }

  @Test
  void a_member_of_a_new_society_is_valued_claims_and_renews_to_the_certificate() {
    Reply value = nobody.post("/programmes/hoshi-specialist/valuations", PORTFOLIO);
    assertThat(value.status()).as(value.text()).isEqualTo(200);
    assertThat(value.body().path("total").asInt()).isEqualTo(15);
    assertThat(value.body().path("eligible").asBoolean()).isTrue();

    String number = hoshi.member(PROGRAMME, LocalDate.of(2026, 4, 1));
    openSeason();
    Caller member = hoshi.login(number);
    Reply tooEarly = submitRenewal(member);
    assertThat(tooEarly.text()).contains("TOTAL_CREDITS");

    claim(member, number);
    Reply submitted = submitRenewal(member);
    assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
    decide(Role.SECRETARIAT, number);
    decide(Role.COMMITTEE, number);

    Reply renewed = member.get("/renewals/" + renewal(member));
    assertThat(renewed.body().path("status").asText()).isEqualTo("APPROVED");
    assertThat(documents.of(renewal(member), Documents.CERTIFICATE)).isPresent();
    UUID id = members.byNumber("hoshi", number).orElseThrow().id();
    assertThat(certifications.of(id, PROGRAMME).orElseThrow().term().to()).isEqualTo("2036-03-31");
  }

  /** Plans the season of the year in which the term ends, and goes to its first instant. */
  private void openSeason() {
    Window window =
        new Window(
            Tokyo.startOf(LocalDate.of(YEAR, 11, 1)), Tokyo.endOf(LocalDate.of(YEAR, 12, 31)));
    seasons
        .plan(accounts.byUsername(hoshi.staff(Role.ADMINISTRATOR)), PROGRAMME, YEAR, window)
        .get();
    clock.shiftTo(
        Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), window.opens()));
    rehearsal.runDue();
  }

  /** Files a claim for the society's own meeting and has it approved. */
  private void claim(Caller member, String number) {
    Reply claim =
        member.post(
            "/claims",
            "{\"programme\":\"hoshi-specialist\",\"kind\":\"ATTENDANCE\",\"date\":\"2030-06-01\",\"event\":\"日本天体観望会\"}");
    assertThat(claim.status()).as(claim.text()).isEqualTo(201);
    assertThat(claim.body().path("valuation").path("credits").asInt()).isEqualTo(10);
    String path = "/claims/" + claim.body().path("id").asText();
    Reply file = member.upload(path + "/evidence", "CERTIFICATE", "参加証.png", Society.picture());
    assertThat(file.status()).as(file.text()).isEqualTo(201);
    Reply submitted = member.post(path + "/submission", "");
    assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
    decide(Role.REVIEWER, number);
    assertThat(member.get(path).body().path("status").asText()).isEqualTo("APPROVED");
  }

  private void decide(Role role, String number) {
    Caller staff = hoshi.login(hoshi.staff(role));
    String task = staff.get("/inbox?q=" + number).body().path("items").path(0).path("id").asText();
    Reply decided = staff.post("/tasks/" + task + "/decision", "{\"outcome\":\"APPROVE\"}");
    assertThat(decided.status()).as(role + " " + decided.text()).isEqualTo(200);
  }

  private Reply submitRenewal(Caller member) {
    return member.post("/renewals/" + renewal(member) + "/submission", "");
  }

  private UUID renewal(Caller member) {
    Reply list = member.get("/renewals?programme=hoshi-specialist");
    assertThat(list.body()).as(list.text()).hasSize(1);
    return UUID.fromString(list.body().path(0).path("id").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "programme.yaml",
        "activities.csv",
        "values.csv",
        "portfolios.csv",
        "examples.csv"
      })
  void the_walkthrough_shows_the_very_files(String file) throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String text = Files.readString(FOLDER.resolve(file));
    assertThat(readme)
        .contains("`" + file + "`\n\n```" + file.replaceFirst(".*\\.", "") + "\n" + text + "```\n");
  }

  /** The folder, found where it lies, and a database that knows no other society's past. */
  static final class Folder
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext application) {
      TestPropertyValues.of(
              "spring.datasource.url=" + TestDatabase.another("new_society"),
              "koshin.rules=classpath:rules/," + FOLDER.getParent().toUri())
          .applyTo(application.getEnvironment());
    }
  }
}
