package jp.koshin.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of members with their dues and declared conflicts of interest. */
@Service
@Transactional
public class Members {

  private final JdbcClient jdbc;

  Members(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Without a check of who asks: for services that have checked the case. */
  public Member get(UUID id) throws NotFound {
    throw new UnsupportedOperationException(jdbc.toString());
  }

  /** The member as this user may see them: oneself, or staff, administrator or machine of the same society. */
  public Member get(CurrentUser user, UUID id) throws NotFound {
    throw new UnsupportedOperationException();
  }

  /** By member number, any width and case. */
  public Optional<Member> byNumber(String society, String number) {
    throw new UnsupportedOperationException();
  }

  public Member register(NewMember member) {
    throw new UnsupportedOperationException();
  }

  /**
   * Members of the user's society whose number, name, kana or prefecture contains every word of the text; in the order of
   * their kana. Nobody for anybody but the staff.
   */
  public List<Member> search(CurrentUser user, String text, int limit) {
    throw new UnsupportedOperationException();
  }

  /** Whether the dues of every fiscal year of the term that has begun are paid. */
  public boolean duesPaid(UUID memberId, Period term) {
    return unpaidYears(memberId, term).isEmpty();
  }

  /** The fiscal years of the term, as far as they have begun, without paid dues; in order. */
  public List<Integer> unpaidYears(UUID memberId, Period term) {
    throw new UnsupportedOperationException();
  }

  public List<Dues> dues(UUID memberId) {
    throw new UnsupportedOperationException();
  }

  /** Records the dues of a year; recording them again changes nothing. The secretariat of the society only. */
  public void recordDues(CurrentUser user, UUID memberId, int fiscalYear, LocalDate paidOn) {
    throw new UnsupportedOperationException();
  }

  /** True where this account must not decide about this member: declared, or oneself. */
  public boolean conflict(UUID accountId, UUID memberId) {
    throw new UnsupportedOperationException();
  }

  /** Declares that the user must not decide about a member of the same society; again changes nothing. */
  public void declareConflict(CurrentUser user, UUID memberId, String reason) {
    throw new UnsupportedOperationException();
  }
}
