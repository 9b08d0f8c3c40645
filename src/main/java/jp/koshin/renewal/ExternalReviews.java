package jp.koshin.renewal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.inbox.Inbox;
import jp.koshin.inbox.InboxTask;
import jp.koshin.review.Ballots;
import jp.koshin.review.Decision;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.review.DecisionRequest;
import jp.koshin.review.Reviews;
import jp.koshin.shared.CsvInput;
import jp.koshin.shared.CsvTable;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stages that a body outside decides (外部審査): the list of who waits goes out, its results come in.
 * For the secretariat; anybody else finds nothing here.
 *
 * <p>Faults of a line: RESULT_NUMBER_UNKNOWN, RESULT_UNKNOWN, RESULT_TWICE, RESULT_DIFFERS,
 * REASON_REQUIRED, and what forbids the user to decide the case.
 */
@Service
@Transactional
public class ExternalReviews {

  private static final String NUMBER = "受付番号";
  private static final String RESULT = "結果";
  private static final String REASON = "理由";
  private static final int MOST = 5_000;

  /** As bodies write them. */
  private static final Map<String, DecisionOutcome> RESULTS =
      Map.of(
          "合格", DecisionOutcome.APPROVE,
          "承認", DecisionOutcome.APPROVE,
          "PASS", DecisionOutcome.APPROVE,
          "不合格", DecisionOutcome.REJECT,
          "却下", DecisionOutcome.REJECT,
          "FAIL", DecisionOutcome.REJECT,
          "差戻し", DecisionOutcome.RETURN,
          "RETURN", DecisionOutcome.RETURN);

  private final ExternalRows rows;
  private final Inbox inbox;
  private final Reviews reviews;
  private final Ballots ballots;

  ExternalReviews(ExternalRows rows, Inbox inbox, Reviews reviews, Ballots ballots) {
    this.rows = rows;
    this.inbox = inbox;
    this.reviews = reviews;
    this.ballots = ballots;
  }

  /** Who waits for a result, by number. */
  @Transactional(readOnly = true)
  public List<ExternalCase> waiting(CurrentUser user) {
    return rows.waiting(society(user));
  }

  /** The same as a CSV file for the body outside, with an empty column for its results. */
  @Transactional(readOnly = true)
  public byte[] export(CurrentUser user) {
    return CsvTable.of(
        List.of(NUMBER, "会員番号", "氏名", "フリガナ", "認定番号", "審査通過日", RESULT, REASON),
        waiting(user).stream()
            .map(
                c ->
                    List.of(
                        c.number(),
                        c.memberNumber(),
                        c.name(),
                        c.kana(),
                        c.certificate(),
                        c.since().toString(),
                        "",
                        ""))
            .toList());
  }

  /**
   * Reads a file of results, UTF-8 or CP932, and changes nothing. Lines without a result are passed
   * over. Refused as {@link CsvInput#read} refuses.
   */
  @Transactional(readOnly = true)
  public Outcome<List<ExternalResult>> preview(CurrentUser user, byte[] file) {
    String society = society(user);
    Outcome<CsvInput> read = CsvInput.read(file, List.of(NUMBER, RESULT), MOST);
    Set<String> seen = new HashSet<>();
    return read.map(
        input ->
            input.lines().stream()
                .filter(line -> !line.get(RESULT).isBlank() || line.get(NUMBER).isBlank())
                .map(line -> result(user, society, line, seen))
                .toList());
  }

  /**
   * Enters the results of a file. Where one line has a fault, nothing is changed and the refusals
   * name it by line; a file that was entered before changes nothing.
   *
   * @return how many results were entered now
   * @throws LostRace when a case was decided between reading and entering: nothing is changed
   */
  public Outcome<Integer> enter(CurrentUser user, byte[] file) {
    Outcome<List<ExternalResult>> read = preview(user, file);
    if (!read.isDone()) {
      return read.map(List::size);
    }
    List<Refusal> faults =
        read.get().stream().flatMap(r -> r.faults().stream().map(f -> inLine(r, f))).toList();
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    List<ExternalResult> fresh = read.get().stream().filter(ExternalResult::isNew).toList();
    fresh.forEach(result -> decide(user, result));
    return Outcome.done(fresh.size());
  }

  /**
   * Enters one result by hand. Refused as {@link Reviews#decide} refuses, or with
   * RESULT_NUMBER_UNKNOWN when the application does not wait for a result.
   */
  public Outcome<Decision> enter(
      CurrentUser user, UUID renewalId, DecisionOutcome outcome, @Nullable String reason) {
    String society = society(user);
    return rows.of(society, renewalId)
        .flatMap(this::open)
        .map(
            task ->
                reviews.decide(user, new DecisionRequest(task.id(), outcome, reason, null, null)))
        .orElseGet(() -> Outcome.refused(Refusal.of("RESULT_NUMBER_UNKNOWN")));
  }

  private void decide(CurrentUser user, ExternalResult result) {
    Outcome<Decision> decided =
        reviews.decide(
            user,
            new DecisionRequest(
                Objects.requireNonNull(result.taskId()),
                Objects.requireNonNull(result.outcome()),
                result.reason(),
                null,
                null));
    if (!decided.isDone()) {
      throw new LostRace("ALREADY_DECIDED", result.number());
    }
  }

  private ExternalResult result(
      CurrentUser user, String society, CsvInput.Line line, Set<String> seen) {
    String number = line.get(NUMBER).strip();
    DecisionOutcome outcome = RESULTS.get(line.get(RESULT).strip().toUpperCase(Locale.ROOT));
    String reason = line.get(REASON).isBlank() ? null : line.get(REASON).strip();
    List<Refusal> faults = new ArrayList<>();
    if (outcome == null) {
      faults.add(Refusal.of("RESULT_UNKNOWN", Map.of("result", line.get(RESULT))));
    }
    if (!seen.add(number)) {
      faults.add(Refusal.of("RESULT_TWICE"));
    }
    Optional<Renewal> renewal = rows.byNumber(society, number);
    if (renewal.isEmpty()) {
      faults.add(Refusal.of("RESULT_NUMBER_UNKNOWN"));
      return new ExternalResult(line.number(), number, null, outcome, reason, false, faults);
    }
    Optional<InboxTask> task = open(renewal.get());
    Optional<Decision> before = task.isPresent() ? Optional.empty() : entered(renewal.get());
    if (task.isPresent()) {
      faults.addAll(reviews.obstacles(user, task.get().id()));
      faults.addAll(unexplained(outcome, reason));
      if (outcome == DecisionOutcome.APPROVE) {
        faults.addAll(reviews.obstaclesToApproval(user, task.get().id()));
      }
    } else if (before.isEmpty() || before.get().outcome() != outcome) {
      faults.add(Refusal.of("RESULT_DIFFERS"));
    }
    return new ExternalResult(
        line.number(),
        number,
        task.map(InboxTask::id).orElse(null),
        outcome,
        reason,
        before.isPresent(),
        faults);
  }

  private static List<Refusal> unexplained(
      @Nullable DecisionOutcome outcome, @Nullable String reason) {
    return reason == null && outcome != null && outcome != DecisionOutcome.APPROVE
        ? List.of(Refusal.ofField("REASON_REQUIRED", "reason"))
        : List.of();
  }

  private Optional<InboxTask> open(Renewal renewal) {
    boolean outside =
        ballots.terms(renewal.id()).map(terms -> terms.rule().external()).orElse(false);
    return outside ? inbox.ofCase(renewal.id()) : Optional.empty();
  }

  /** The last result of the body outside that stands. */
  private Optional<Decision> entered(Renewal renewal) {
    Set<String> external = rows.externalStages(renewal);
    return reviews.decisions(renewal.id()).stream()
        .filter(d -> !d.isUndone() && external.contains(d.stage()))
        .reduce((first, second) -> second);
  }

  private static Refusal inLine(ExternalResult result, Refusal fault) {
    Map<String, Object> figures = new HashMap<>(fault.figures());
    figures.put("line", result.line());
    return new Refusal(fault.code(), "line " + result.line(), figures);
  }

  private static String society(CurrentUser user) {
    String society = user.society();
    if (society == null || !user.hasIn(society, Role.SECRETARIAT)) {
      throw new NotFound("external review", user.username());
    }
    return society;
  }
}
