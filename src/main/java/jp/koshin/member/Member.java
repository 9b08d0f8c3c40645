package jp.koshin.member;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A member (会員) of a society.
 *
 * @param number the society's member number (会員番号), unique within it
 * @param prefecture of the workplace, as printed in the roster, such as 東京都
 * @param branch code of the regional branch, such as {@code tokyo}
 * @param trainingFacility whether the workplace is a training facility of the society (研修施設)
 * @param daysPerWeek days a week worked there, 0 to 7
 */
public record Member(
    UUID id,
    String society,
    String number,
    String familyName,
    String givenName,
    String familyKana,
    String givenKana,
    String affiliation,
    String prefecture,
    String branch,
    String email,
    MemberStatus status,
    boolean trainingFacility,
    BigDecimal daysPerWeek,
    LocalDate joinedOn) {

  public String fullName() {
    return familyName + " " + givenName;
  }

  public String fullKana() {
    return familyKana + " " + givenKana;
  }

  public boolean isActive() {
    return status == MemberStatus.ACTIVE;
  }
}
