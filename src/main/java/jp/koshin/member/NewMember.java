package jp.koshin.member;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A member to be registered; the fields are those of {@link Member}. */
public record NewMember(
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
    LocalDate joinedOn) {}
