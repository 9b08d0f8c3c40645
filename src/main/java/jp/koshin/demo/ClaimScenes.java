package jp.koshin.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.claim.ClaimInput;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.shared.Tokyo;
import jp.koshin.valuation.Authorship;

/** The claims of the crowd: decided ones over the years, open ones of every age. */
final class ClaimScenes {

  /** Of a hundred open claims so many are younger than ten days, and so many more not late. */
  private static final int FRESH = 60;

  private static final int IN_TIME = 85;

  private final Stage stage;
  private final Desk desk;
  private final Calendar calendar;
  private final Script script;
  private final Staff staff;
  private final Random random;

  ClaimScenes(
      Stage stage, Desk desk, Calendar calendar, Script script, Staff staff, Random random) {
    this.stage = stage;
    this.desk = desk;
    this.calendar = calendar;
    this.script = script;
    this.staff = staff;
    this.random = random;
  }

  /** Three decided claims for every four of the crowd, four open ones for every ten. */
  void plan(List<Physician> cast) {
    List<Physician> crowd =
        new ArrayList<>(cast.stream().filter(p -> p.isExtra() && p.cohort() >= 0).toList());
    for (int i = 0; i < crowd.size() * 3 / 4; i++) {
      decided(crowd.get(random.nextInt(crowd.size())));
    }
    Collections.shuffle(crowd, random);
    int open = cast.size() * 2 / 5;
    for (int i = 0; i < open; i++) {
      open(crowd.get(i % crowd.size()), age());
    }
    for (int i = 0; i < open / 10; i++) {
      returned(crowd.get((open + i) % crowd.size()));
    }
  }

  private void decided(Physician who) {
    LocalDate from = who.term().from();
    long days = ChronoUnit.DAYS.between(from, calendar.today().minusDays(60));
    if (days < 1) {
      return;
    }
    LocalDate date = from.plusDays(random.nextInt((int) days));
    ClaimInput input = any(date);
    Instant submitted = office(date.plusDays(3 + random.nextInt(18)));
    Instant decided = office(Tokyo.dateOf(submitted).plusDays(1 + random.nextInt(8)));
    int fate = random.nextInt(100);
    stage.at(
        submitted,
        () -> {
          UUID id = desk.submit(who, input);
          stage.at(decided, () -> decide(id, fate));
        });
  }

  private void decide(UUID id, int fate) {
    CurrentUser reviewer = reviewer(fate);
    if (fate < 5) {
      desk.decide(reviewer, id, DecisionOutcome.REJECT, script.any("rejectReasons", random), null);
    } else if (fate < 8) {
      String reason = script.any("overrideReasons", random);
      desk.decide(reviewer, id, DecisionOutcome.APPROVE, reason, BigDecimal.valueOf(4));
    } else {
      desk.approve(reviewer, id);
    }
  }

  private void open(Physician who, Duration age) {
    Instant submitted = stage.end().minus(age);
    LocalDate date = Tokyo.dateOf(submitted).minusDays(3 + random.nextInt(80));
    if (!who.term().contains(date)) {
      return;
    }
    ClaimInput input = any(date);
    int fate = random.nextInt(100);
    stage.at(
        submitted,
        () -> {
          UUID id = desk.submit(who, input);
          if (fate < 25) {
            stage.at(
                submitted.plus(Duration.ofHours(2 + fate)), () -> desk.take(reviewer(fate), id));
          }
        });
  }

  private void returned(Physician who) {
    Instant submitted = stage.end().minus(Duration.ofHours(200 + random.nextInt(240)));
    LocalDate date = Tokyo.dateOf(submitted).minusDays(2 + random.nextInt(60));
    if (!who.term().contains(date)) {
      return;
    }
    ClaimInput input = any(date);
    stage.at(
        submitted,
        () -> {
          UUID id = desk.submit(who, input);
          String reason = script.any("returnReasons", random);
          stage.at(
              submitted.plus(Duration.ofHours(20 + random.nextInt(120))),
              () -> desk.decide(reviewer(0), id, DecisionOutcome.RETURN, reason, null));
        });
  }

  private Duration age() {
    int place = random.nextInt(100);
    if (place < FRESH) {
      return Duration.ofMinutes(30 + random.nextInt(10 * 24 * 60));
    }
    return place < IN_TIME
        ? Duration.ofMinutes(10 * 24 * 60 + random.nextInt(4 * 24 * 60))
        : Duration.ofMinutes(15 * 24 * 60 + random.nextInt(8 * 24 * 60));
  }

  private ClaimInput any(LocalDate date) {
    int kind = random.nextInt(100);
    Authorship place = random.nextInt(5) < 2 ? Authorship.FIRST : Authorship.OTHER;
    if (kind < 60) {
      return desk.attendance(date);
    }
    return kind < 80 ? desk.paper(date, place) : desk.presentation(date, place);
  }

  private CurrentUser reviewer(int fate) {
    return staff.reviewers().get(fate % staff.reviewers().size());
  }

  private Instant office(LocalDate day) {
    return Calendar.at(day, 9).plus(Duration.ofMinutes(random.nextInt(9 * 60)));
  }
}
