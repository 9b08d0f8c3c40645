package jp.koshin.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an application asks of a member beyond the roster.
 *
 * @param birthDate 生年月日
 * @param licenceDate when the medical licence was registered (医籍登録日)
 * @param licenceNumber number of the medical licence (医籍登録番号)
 */
public record MemberDetails(
    @Nullable LocalDate birthDate,
    @Nullable LocalDate licenceDate,
    @Nullable String licenceNumber) {

  /** A member of whom none of it is known. */
  public static final MemberDetails UNKNOWN = new MemberDetails(null, null, null);
}
