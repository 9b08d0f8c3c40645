package jp.koshin.valuation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What requirements ask about a member.
 *
 * @param consecutiveRenewals renewals in a row already made
 * @param jmsbExamYear fiscal year in which the exam of the national board was passed
 * @param duesPaid the dues (会費) that the edition asks for are paid
 * @param trainingFacility works at a training facility (研修施設) of the society
 * @param daysPerWeek days a week there, 5 for full time
 * @param certifiedSince start of this certification
 * @param renewingSpecialist renews the parent qualification in the same season
 * @param examPassed passed the written exam
 * @param documents registered documents by their Japanese name
 */
public record MemberFacts(
    int consecutiveRenewals,
    @Nullable Integer jmsbExamYear,
    boolean duesPaid,
    boolean trainingFacility,
    BigDecimal daysPerWeek,
    @Nullable LocalDate certifiedSince,
    boolean renewingSpecialist,
    boolean examPassed,
    Set<String> documents) {

  /** A member of whom nothing is known: dues paid, everything else at its weakest. */
  public static final MemberFacts UNKNOWN =
      new MemberFacts(0, null, true, false, BigDecimal.ZERO, null, false, false, Set.of());
}
