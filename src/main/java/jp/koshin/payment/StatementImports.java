package jp.koshin.payment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Tokyo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the statements of bank and post (入金明細) as CSV. The secretariat only. The same line of the
 * same statement is taken once; with one line that cannot be read nothing is taken.
 *
 * <p>Refusals: CSV_EMPTY, CSV_UNREADABLE, CSV_TOO_LONG, CSV_LACKS_COLUMN, and for a line
 * STATEMENT_DATE, STATEMENT_DATE_TO_COME, STATEMENT_AMOUNT, STATEMENT_TEXT_TOO_LONG.
 */
@Service
public class StatementImports {

  /** As many are booked before the import answers; the others soon after. */
  private static final int BOOKED_AT_ONCE = 50;

  private final RemittanceRows rows;
  private final FeeCandidates candidates;
  private final CertainMatches matches;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  StatementImports(
      RemittanceRows rows,
      FeeCandidates candidates,
      CertainMatches matches,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.candidates = candidates;
    this.matches = matches;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What was taken.
   *
   * @param taken new lines
   * @param known lines that were taken before
   * @param passedOver lines of withdrawals
   */
  public record Taken(int taken, int known, int passedOver) {}

  /** What an import would do; changes nothing. Refused where the file is no statement at all. */
  public Outcome<StatementPreview> preview(
      CurrentUser user, RemittanceSource source, byte[] content) {
    String society = society(user);
    return StatementReader.read(source, content, Tokyo.today(clock))
        .map(statement -> preview(society, statement));
  }

  /** Takes a statement and books what its numbers leave no doubt about. */
  public Outcome<Taken> take(CurrentUser user, RemittanceSource source, byte[] content) {
    String society = society(user);
    Outcome<Statement> read = StatementReader.read(source, content, Tokyo.today(clock));
    if (!read.isDone()) {
      return Outcome.refused(read.refusals());
    }
    Statement statement = read.get();
    if (!statement.errors().isEmpty()) {
      return Outcome.refused(statement.errors());
    }
    int taken =
        transaction.execute(
            status -> {
              rows.lockImports(society);
              return insert(society, source, statement, user);
            });
    matches.examine(BOOKED_AT_ONCE);
    return Outcome.done(new Taken(taken, statement.lines().size() - taken, statement.passedOver()));
  }

  /** How many taken lines are still to be looked through for their number. */
  public int pending(CurrentUser user) {
    return rows.countUnexamined(society(user));
  }

  private int insert(
      String society, RemittanceSource source, Statement statement, CurrentUser user) {
    int taken = rows.insert(society, source, statement.lines(), user, clock.instant());
    if (taken > 0) {
      audit.recordInternal(
          society,
          null,
          "REMITTANCES_IMPORTED",
          user,
          Map.of("source", source.name(), "lines", taken));
    }
    return taken;
  }

  private StatementPreview preview(String society, Statement statement) {
    Set<String> known = Set.copyOf(rows.known(society, statement.lines()));
    List<StatementLine> fresh =
        statement.lines().stream().filter(line -> !known.contains(line.fingerprint())).toList();
    Set<String> references =
        fresh.stream()
            .flatMap(line -> FeeMatching.references(line.memo(), line.payer()).stream())
            .collect(Collectors.toSet());
    FeeMatching matching = candidates.all(society, references);
    List<StatementPreview.Line> lines = new ArrayList<>();
    for (StatementLine line : fresh) {
      List<MatchProposal> proposals = matching.of(line.amount(), line.payer(), line.memo());
      StatementPreview.Line shown = new StatementPreview.Line(line, proposals);
      if (shown.isCertain()) {
        matching.count(proposals.get(0).feeId(), line.amount());
      }
      lines.add(shown);
    }
    return new StatementPreview(lines, known.size(), statement.passedOver(), statement.errors());
  }

  private static String society(CurrentUser user) {
    String society = user.society();
    if (society == null || !user.has(Role.SECRETARIAT)) {
      throw new NotFound("statement", user.username());
    }
    return society;
  }
}
