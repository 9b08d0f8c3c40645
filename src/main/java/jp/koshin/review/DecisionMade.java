package jp.koshin.review;

import jp.koshin.access.CurrentUser;
import jp.koshin.workflow.CaseKind;

/** Published in the transaction of the decision, before the process goes on. */
public record DecisionMade(CaseKind kind, Decision decision, CurrentUser by) {}
