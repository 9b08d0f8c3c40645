package jp.koshin.demo;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.SeasonView;
import jp.koshin.renewal.Seasons;
import jp.koshin.shared.NotFound;
import jp.koshin.workflow.RehearsalClock;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The clock of a rehearsal, with what happened on the way; for administrators and operators. */
@Service
@Profile("demo")
public class Rehearsal {

  /**
   * How often something was recorded while the clock moved; the action is a code of the audit
   * trail.
   */
  public record Happened(String action, int times) {}

  /** As far as the clock can be moved. */
  public static final Instant LATEST = RehearsalClock.LATEST;

  private final RehearsalClock clock;
  private final Seasons seasons;
  private final Programmes programmes;
  private final JdbcClient jdbc;

  Rehearsal(RehearsalClock clock, Seasons seasons, Programmes programmes, JdbcClient jdbc) {
    this.clock = clock;
    this.seasons = seasons;
    this.programmes = programmes;
    this.jdbc = jdbc;
  }

  public Instant now() {
    return clock.now();
  }

  /**
   * The instants to come at which a window of the user's society, or of any for the operator, opens
   * or closes; in order.
   */
  public List<Instant> edges(CurrentUser user) {
    return programmes.all().stream()
        .map(programme -> programme.society())
        .distinct()
        .filter(society -> user.has(Role.OPERATOR) || user.belongsTo(society))
        .flatMap(society -> seasons.list(society).stream())
        .map(SeasonView::window)
        .flatMap(window -> Stream.of(window.opens(), window.closes()))
        .filter(edge -> edge.isAfter(now()))
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Moves the clock forward; what was due has run when it returns.
   *
   * @return what was recorded meanwhile, the most frequent first
   * @throws IllegalArgumentException for a target in the past
   */
  public List<Happened> moveTo(CurrentUser user, Instant target) {
    if (!user.hasAny(Role.ADMINISTRATOR, Role.OPERATOR)) {
      throw new NotFound("clock", user.username());
    }
    long before =
        Objects.requireNonNull(
            jdbc.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single());
    clock.moveTo(target);
    return jdbc.sql(
            "select action, count(*) as times from audit_entry where id > ?"
                + " group by action order by times desc, action")
        .param(before)
        .query((row, n) -> new Happened(row.getString("action"), row.getInt("times")))
        .list();
  }
}
