package jp.koshin.claim;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.NotFound;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims in the database. */
@Component
class ClaimStore {

  private final EntityManager entities;
  private final JdbcClient jdbc;

  ClaimStore(EntityManager entities, JdbcClient jdbc) {
    this.entities = entities;
    this.jdbc = jdbc;
  }

  /** The next claim number, such as {@code C-2026-000123}. */
  String nextNumber(int year) {
    long next = jdbc.sql("select nextval('claim_number')").query(Long.class).single();
    return String.format(Locale.ROOT, "C-%d-%06d", year, next);
  }

  void add(Claim claim) {
    entities.persist(claim);
    flush(claim);
  }

  Optional<Claim> find(UUID id) {
    return Optional.ofNullable(entities.find(Claim.class, id));
  }

  /** The claim, until the end of the transaction for nobody else to change. */
  Optional<Claim> lock(UUID id) {
    try {
      return Optional.ofNullable(entities.find(Claim.class, id, LockModeType.PESSIMISTIC_WRITE));
    } catch (OptimisticLockException e) {
      throw lost("STALE_VERSION", id, e);
    }
  }

  Claim locked(UUID id) {
    return lock(id).orElseThrow(() -> new NotFound("claim", id));
  }

  /** The newest claims of a member, in whatever state. */
  List<UUID> newestOf(UUID memberId, int limit) {
    return entities
        .createQuery(
            "select c.id from Claim c where c.memberId = :member order by c.createdAt desc, c.id",
            UUID.class)
        .setParameter("member", memberId)
        .setMaxResults(limit)
        .getResultList();
  }

  void remove(Claim claim) {
    entities.remove(claim);
    entities.flush();
  }

  /** Writes what was changed, so that the version is the one that others will see. */
  void flush(Claim claim) {
    try {
      entities.flush();
    } catch (OptimisticLockException e) {
      throw lost("STALE_VERSION", claim.ref().number(), e);
    } catch (PersistenceException e) {
      if (!isTwin(e)) {
        throw e;
      }
      throw lost("DUPLICATE_CREDIT", claim.ref().number(), e);
    }
  }

  private static boolean isTwin(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof ConstraintViolationException broken
          && "claim_open_once".equals(broken.getConstraintName())) {
        return true;
      }
    }
    return false;
  }

  private static LostRace lost(String code, Object what, Exception cause) {
    LostRace race = new LostRace(code, what);
    race.initCause(cause);
    return race;
  }

  /** The number of another open claim for the same activity. */
  Optional<String> openTwin(Claim claim, @Nullable String identity, LocalDate date) {
    return jdbc.sql(
            """
            select number from claim where member_id = ? and programme = ? and identity = ? and activity_date = ?
              and id <> ? and status in ('SUBMITTED', 'RETURNED') limit 1
            """)
        .params(claim.ref().memberId(), claim.ref().programme(), identity, date, claim.ref().id())
        .query(String.class)
        .optional();
  }
}
