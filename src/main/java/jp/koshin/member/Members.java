package jp.koshin.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of members with their dues and declared conflicts of interest. */
@Service
@Transactional
public class Members {

  private static final int MOST_FOUND = 500;

  private final MemberRows rows;
  private final Conflicts conflicts;
  private final AuditTrail audit;
  private final Clock clock;

  Members(MemberRows rows, Conflicts conflicts, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.conflicts = conflicts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Without a check of who asks: for services that have checked the case. */
  @Transactional(readOnly = true)
  public Member get(UUID id) throws NotFound {
    return rows.byId(id).orElseThrow(() -> new NotFound("member", id));
  }

  /**
   * Many at once, in one statement; those unknown are missing. Without a check of who asks: for
   * lists of cases that the user may see.
   */
  @Transactional(readOnly = true)
  public Map<UUID, Member> byIds(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : rows.byIds(ids).stream().collect(Collectors.toMap(Member::id, Function.identity()));
  }

  /**
   * The member as this user may see them: oneself, or the staff of the same society; for regional
   * reviewers of their branch.
   */
  @Transactional(readOnly = true)
  public Member get(CurrentUser user, UUID id) throws NotFound {
    return rows.byId(id)
        .filter(member -> user.isMember(id) || user.isStaffFor(member.society(), member.branch()))
        .orElseThrow(() -> new NotFound("member", id));
  }

  /** By member number, any width and case. */
  @Transactional(readOnly = true)
  public Optional<Member> byNumber(String society, String number) {
    return rows.byNumber(society, number);
  }

  /** Registers somebody; a number that the society has already given is a bug and throws. */
  public Member register(NewMember member) {
    UUID id = UUID.randomUUID();
    rows.insert(id, member);
    return get(id);
  }

  /**
   * Members of the user's society whose number, name, kana, workplace or prefecture contains every
   * word of the text; in the order of their kana. Nobody for anybody but the staff.
   */
  @Transactional(readOnly = true)
  public List<Member> search(CurrentUser user, String text, int limit) {
    String society = user.society();
    if (society == null || !user.isStaffOf(society)) {
      return List.of();
    }
    return rows.search(
        society, user.onlyBranch(), SearchText.patterns(text), Math.min(limit, MOST_FOUND));
  }

  /**
   * A word as a pattern for LIKE over the column {@code member.search}, for lists that join members
   * in their own statement; any width, case and kana.
   */
  public static String searchPattern(String word) {
    return SearchText.pattern(word);
  }

  /** Whether the dues of every fiscal year of the term that has begun are paid. */
  @Transactional(readOnly = true)
  public boolean duesPaid(UUID memberId, Period term) {
    return unpaidYears(memberId, term).isEmpty();
  }

  /** The fiscal years of the term, as far as they have begun, without paid dues; in order. */
  @Transactional(readOnly = true)
  public List<Integer> unpaidYears(UUID memberId, Period term) {
    Set<Integer> paid =
        rows.dues(memberId).stream().map(Dues::fiscalYear).collect(Collectors.toSet());
    int first = FiscalYear.of(term.from()).year();
    int last = Math.min(FiscalYear.of(term.to()).year(), FiscalYear.of(Tokyo.today(clock)).year());
    return IntStream.rangeClosed(first, last).boxed().filter(year -> !paid.contains(year)).toList();
  }

  /** The dues paid, by year. */
  @Transactional(readOnly = true)
  public List<Dues> dues(UUID memberId) {
    return rows.dues(memberId);
  }

  /**
   * Records the dues of a year; recording them again changes nothing. The secretariat of the
   * society only.
   */
  public void recordDues(CurrentUser user, UUID memberId, int fiscalYear, LocalDate paidOn) {
    Member member = kept(user, memberId);
    rows.deleteDuesUnderWay(memberId, fiscalYear);
    if (rows.insertDues(memberId, fiscalYear, paidOn, user.username())) {
      audit.recordInternal(
          member.society(),
          null,
          "DUES_RECORDED",
          user,
          Map.of("member", member.number(), "year", fiscalYear, "paidOn", paidOn));
    }
  }

  /** The fiscal years whose dues are being paid (手続中) and not recorded as paid; in order. */
  @Transactional(readOnly = true)
  public List<Integer> duesUnderWay(UUID memberId) {
    return rows.duesUnderWay(memberId);
  }

  /**
   * Records that the dues of a year are being paid; nothing changes where they are paid. The
   * secretariat of the society only.
   */
  public void recordDuesUnderWay(CurrentUser user, UUID memberId, int fiscalYear) {
    Member member = kept(user, memberId);
    LocalDate today = Tokyo.today(clock);
    if (rows.insertDuesUnderWay(memberId, fiscalYear, today, user.username())) {
      record(member, "DUES_UNDER_WAY", user, fiscalYear);
    }
  }

  /** Takes back that the dues of a year are being paid. The secretariat of the society only. */
  public void forgetDuesUnderWay(CurrentUser user, UUID memberId, int fiscalYear) {
    Member member = kept(user, memberId);
    if (rows.deleteDuesUnderWay(memberId, fiscalYear)) {
      record(member, "DUES_NOT_UNDER_WAY", user, fiscalYear);
    }
  }

  /** A member whose dues the user keeps. */
  private Member kept(CurrentUser user, UUID memberId) {
    Member member = get(memberId);
    if (!user.isSystem() && !user.hasIn(member.society(), Role.SECRETARIAT)) {
      throw new NotFound("member", memberId);
    }
    return member;
  }

  private void record(Member member, String action, CurrentUser user, int fiscalYear) {
    audit.recordInternal(
        member.society(),
        null,
        action,
        user,
        Map.of("member", member.number(), "year", fiscalYear));
  }

  /** True where this account must not decide about this member: declared, or oneself. */
  @Transactional(readOnly = true)
  public boolean conflict(UUID accountId, UUID memberId) {
    return conflicts.exists(accountId, memberId);
  }

  /**
   * Declares that the user must not decide about a member of the same society; again changes
   * nothing.
   */
  public void declareConflict(CurrentUser user, UUID memberId, String reason) {
    declareConflict(user, memberId, reason, null);
  }

  /**
   * The same, seen at a case of the member, in whose history it is then found; the applicant does
   * not see it.
   */
  public void declareConflict(
      CurrentUser user, UUID memberId, String reason, @Nullable UUID caseId) {
    Member member = get(memberId);
    if (!user.isStaffOf(member.society())) {
      throw new NotFound("member", memberId);
    }
    if (conflicts.declare(user.accountId(), memberId, reason)) {
      audit.recordInternal(
          member.society(),
          caseId,
          "CONFLICT_DECLARED",
          user,
          Map.of("member", member.number(), "reason", reason));
    }
  }
}
