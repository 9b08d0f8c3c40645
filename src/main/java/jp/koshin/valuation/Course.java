package jp.koshin.valuation;

/** Subject of a course (講習). */
public enum Course {
  SAFETY,
  ETHICS,
  INFECTION,
  LAW_AND_SYSTEM,
  COMMUNITY,
  WELFARE,
  ECONOMICS,
  WORK_LIFE,
  DOMAIN
}
