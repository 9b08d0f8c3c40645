package jp.koshin.deferral;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.RenewalOutlook;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Tokyo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Warns members who are short of credits some months before their term ends, each once a step.
 * Terms end with a month, so it runs with each new one; what a run missed, the next one finds.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ShortageCourse {

  private static final int BATCH = 100;

  /** The longest step that a programme may have, in months. */
  private static final int LONGEST = 24;

  private static final int HOUR = 6;

  private final JdbcClient jdbc;
  private final Certifications certifications;
  private final Members members;
  private final Programmes programmes;
  private final Shortages shortages;
  private final RenewalOutlook outlook;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ShortageCourse(
      JdbcClient jdbc,
      Certifications certifications,
      Members members,
      Programmes programmes,
      Shortages shortages,
      RenewalOutlook outlook,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.certifications = certifications;
    this.members = members;
    this.programmes = programmes;
    this.shortages = shortages;
    this.outlook = outlook;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The morning of the first day of the next month. */
  public Instant nextRun() {
    LocalDate first = Tokyo.today(clock).withDayOfMonth(1);
    Instant thisMonth = first.atTime(HOUR, 0).atZone(Tokyo.ZONE).toInstant();
    return clock.instant().isBefore(thisMonth)
        ? thisMonth
        : first.plusMonths(1).atTime(HOUR, 0).atZone(Tokyo.ZONE).toInstant();
  }

  /**
   * Looks at the next certifications whose end is near.
   *
   * @param after the last one of the batch before, or null for the first batch
   * @return the last one of this batch, or null when there is none left
   */
  public @Nullable UUID warnBatch(@Nullable UUID after) {
    LocalDate today = Tokyo.today(clock);
    List<UUID> near = certifications.endingBetween(today, today.plusMonths(LONGEST), after, BATCH);
    near.forEach(id -> look(certifications.get(id), today));
    return near.size() < BATCH ? null : near.get(BATCH - 1);
  }

  private void look(Certification certification, LocalDate today) {
    Optional<Integer> step = step(certification, today);
    if (step.isPresent() && !isWarned(certification, step.get()) && isMember(certification)) {
      Shortage shortage = isRenewing(certification) ? Shortage.NONE : shortages.of(certification);
      if (shortage.exists() && enter(certification, step.get(), shortage)) {
        warn(certification, step.get(), shortage);
      }
    }
  }

  /** The nearest of the programme's steps that has been reached. */
  private Optional<Integer> step(Certification certification, LocalDate today) {
    LocalDate over = certification.ends().plusDays(1);
    return programmes
        .editionInForce(certification.programme(), today)
        .lifecycle()
        .shortageWarnings()
        .stream()
        .filter(months -> !today.isBefore(over.minusMonths(months)))
        .min(Comparator.naturalOrder());
  }

  private boolean isMember(Certification certification) {
    return members.get(certification.memberId()).isActive();
  }

  private boolean isRenewing(Certification certification) {
    return outlook
        .standing(certification.id(), FiscalYear.of(certification.ends()).year())
        .filter(RenewalOutlook.Standing::isHandedIn)
        .isPresent();
  }

  private boolean isWarned(Certification certification, int months) {
    return jdbc.sql(
                "select count(*) from shortage_warning where certification_id = ? and ends_on = ?"
                    + " and months = ?")
            .params(certification.id(), Date.valueOf(certification.ends()), months)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** False where another node was first. */
  private boolean enter(Certification certification, int months, Shortage shortage) {
    return jdbc.sql(
                "insert into shortage_warning (certification_id, ends_on, months, missing,"
                    + " warned_at) values (?, ?, ?, ?, ?) on conflict do nothing")
            .params(
                certification.id(),
                Date.valueOf(certification.ends()),
                months,
                shortage.missing(),
                Timestamp.from(clock.instant()))
            .update()
        > 0;
  }

  private void warn(Certification certification, int months, Shortage shortage) {
    Member member = members.get(certification.memberId());
    Map<String, Object> details = new HashMap<>();
    details.put("member", member.number());
    details.put("programme", certification.programme());
    details.put("months", months);
    details.put("missing", shortage.missing());
    audit.recordInternal(member.society(), null, "SHORTAGE_WARNED", CurrentUser.system(), details);
    events.publishEvent(
        new ShortageWarned(
            certification.id(),
            member.id(),
            certification.programme(),
            certification.ends(),
            months,
            shortage));
  }
}
