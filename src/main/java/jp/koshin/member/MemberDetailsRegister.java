package jp.koshin.member;

import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Birth and licence data (医籍登録日・医籍登録番号), which the member or the secretariat registers. */
@Service
@Transactional
public class MemberDetailsRegister {

  private static final String LICENCE_NUMBER = "[0-9]{1,7}";

  private final JdbcClient jdbc;
  private final Members members;
  private final AuditTrail audit;
  private final Clock clock;

  MemberDetailsRegister(JdbcClient jdbc, Members members, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.members = members;
    this.audit = audit;
    this.clock = clock;
  }

  /** Without a check of who asks: for services that have checked the case. */
  @Transactional(readOnly = true)
  public MemberDetails of(UUID memberId) {
    return jdbc.sql("select * from member_detail where member_id = ?")
        .param(memberId)
        .query(
            (row, i) ->
                new MemberDetails(
                    row.getObject("birth_date", LocalDate.class),
                    row.getObject("licence_date", LocalDate.class),
                    row.getString("licence_number")))
        .optional()
        .orElse(MemberDetails.UNKNOWN);
  }

  /**
   * Registers what is given and leaves the rest as it is.
   *
   * @return refused with DATE_IN_THE_FUTURE or LICENCE_NUMBER, each at its field
   */
  public Outcome<MemberDetails> register(CurrentUser user, UUID memberId, MemberDetails given) {
    Member member = members.get(memberId);
    if (!user.isMember(memberId) && !user.hasIn(member.society(), Role.SECRETARIAT)) {
      throw new NotFound("member", memberId);
    }
    MemberDetails plain =
        new MemberDetails(given.birthDate(), given.licenceDate(), plain(given.licenceNumber()));
    List<Refusal> refusals = check(plain);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    write(user, memberId, plain);
    audit.record(
        member.society(), null, "MEMBER_DETAILS_CHANGED", user, Map.of("member", member.number()));
    return Outcome.done(of(memberId));
  }

  private List<Refusal> check(MemberDetails details) {
    List<Refusal> found = new ArrayList<>();
    refuseFuture(found, "birthDate", details.birthDate());
    refuseFuture(found, "licenceDate", details.licenceDate());
    if (details.licenceNumber() != null && !details.licenceNumber().matches(LICENCE_NUMBER)) {
      found.add(Refusal.ofField("LICENCE_NUMBER", "licenceNumber"));
    }
    return found;
  }

  private void refuseFuture(List<Refusal> found, String field, @Nullable LocalDate date) {
    if (date != null && date.isAfter(Tokyo.today(clock))) {
      found.add(Refusal.ofField("DATE_IN_THE_FUTURE", field));
    }
  }

  private static @Nullable String plain(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s第号]", "");
  }

  private void write(CurrentUser user, UUID memberId, MemberDetails details) {
    jdbc.sql(
            """
            insert into member_detail (member_id, birth_date, licence_date, licence_number, changed_at, changed_by)
            values (:member, :birth, :date, :number, :at, :by)
            on conflict (member_id) do update set
              birth_date = coalesce(excluded.birth_date, member_detail.birth_date),
              licence_date = coalesce(excluded.licence_date, member_detail.licence_date),
              licence_number = coalesce(excluded.licence_number, member_detail.licence_number),
              changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """)
        .param("member", memberId)
        .param("birth", details.birthDate(), java.sql.Types.DATE)
        .param("date", details.licenceDate(), java.sql.Types.DATE)
        .param("number", details.licenceNumber(), java.sql.Types.VARCHAR)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", user.username())
        .update();
  }
}
