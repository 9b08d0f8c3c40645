package jp.koshin.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.payment.FeeStatus;
import jp.koshin.review.DecisionOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A season of five hundred members from its planning to the end of their terms. */
@KoshinTest
class SeasonLifeProcessTest {

  private static final int MEMBERS = 500;
  private static final int APPROVED = 24;
  private static final int UNPAID = 4;
  private static final int REJECTED = 4;
  private static final int UNDECIDED = 4;

  @Autowired ApplicationContext context;
  @Autowired JdbcClient jdbc;

  RenewalSituations given;

  @AfterEach
  void present() {
    RenewalSituations.backToPresent(context);
  }

  @Test
  void every_member_of_a_season_is_renewed_or_lapses_and_the_totals_agree() {
    given = new RenewalSituations(context);
    List<CurrentUser> active = new ArrayList<>();
    for (int i = 0; i < APPROVED + UNPAID + REJECTED + UNDECIDED; i++) {
      active.add(given.readyMember());
    }
    for (int i = active.size(); i < MEMBERS; i++) {
      given.certified();
    }
    SeasonView season = given.opened();
    assertThat(statuses(season)).isEqualTo(Map.of("PREPARING", MEMBERS));
    active.forEach(this::submit);
    List<CurrentUser> passing = active.subList(0, APPROVED + UNPAID);
    passing.forEach(member -> decide(member, DecisionOutcome.APPROVE));
    active
        .subList(passing.size(), passing.size() + REJECTED)
        .forEach(member -> given.decide(given.secretariat, member, DecisionOutcome.REJECT).get());
    passing.subList(0, APPROVED).forEach(given::pay);
    given.at(given.window.closes());
    int silent = MEMBERS - active.size();
    assertThat(statuses(season))
        .isEqualTo(
            Map.of(
                "APPROVED", APPROVED,
                "AWAITING_FEE", UNPAID,
                "REJECTED", REJECTED,
                "SUBMITTED", UNDECIDED,
                "NOT_RENEWED", silent));
    given.at(given.termEnd);
    assertThat(statuses(season))
        .isEqualTo(
            Map.of(
                "APPROVED", APPROVED,
                "SUBMITTED", UNDECIDED,
                "LAPSED", MEMBERS - APPROVED - UNDECIDED));
    assertThat(certifications(season, CertificationStatus.LAPSED))
        .isEqualTo(MEMBERS - APPROVED - UNDECIDED);
    assertThat(certifications(season, CertificationStatus.ACTIVE)).isEqualTo(APPROVED + UNDECIDED);
    assertThat(fees(season, FeeStatus.PAID)).isEqualTo(APPROVED);
    assertThat(fees(season, FeeStatus.UNPAID)).isEqualTo(UNDECIDED);
    assertThat(fees(season, FeeStatus.EXPIRED)).isEqualTo(MEMBERS - APPROVED - UNDECIDED);
    assertThat(openTasks(season)).isEqualTo(UNDECIDED);
    assertThat(actions(season, "RENEWAL_OPENED")).isEqualTo(MEMBERS);
    assertThat(actions(season, "CERTIFICATION_LAPSED")).isEqualTo(MEMBERS - APPROVED - UNDECIDED);
  }

  private void submit(CurrentUser member) {
    given.renewals.submit(member, given.of(member).id()).get();
  }

  private void decide(CurrentUser member, DecisionOutcome outcome) {
    given.decide(given.secretariat, member, outcome).get();
    given.decide(given.committee, member, outcome).get();
  }

  private Map<String, Integer> statuses(SeasonView season) {
    Map<String, Integer> statuses = new TreeMap<>();
    jdbc.sql("select status, count(*) as n from renewal where season_id = ? group by status")
        .param(season.id())
        .query((row, n) -> statuses.put(row.getString("status"), row.getInt("n")))
        .list();
    return statuses;
  }

  private int certifications(SeasonView season, CertificationStatus status) {
    return count(
        "certification c join renewal r on r.certification_id = c.id",
        "c.status",
        season,
        status.name());
  }

  private int fees(SeasonView season, FeeStatus status) {
    return count("fee f join renewal r on r.id = f.case_id", "f.status", season, status.name());
  }

  private int actions(SeasonView season, String action) {
    return count("audit_entry a join renewal r on r.id = a.case_id", "a.action", season, action);
  }

  private int openTasks(SeasonView season) {
    return count("inbox_task t join renewal r on r.id = t.case_id", "t.kind", season, "RENEWAL");
  }

  private int count(String from, String column, SeasonView season, String value) {
    UUID id = season.id();
    return jdbc.sql(
            "select count(*) from " + from + " where r.season_id = ? and " + column + " = ?")
        .params(id, value)
        .query(Integer.class)
        .single();
  }
}
