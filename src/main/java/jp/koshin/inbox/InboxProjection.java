package jp.koshin.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.workflow.CaseSummary;
import jp.koshin.workflow.Cases;
import jp.koshin.workflow.HumanTask;
import jp.koshin.workflow.TaskObserver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps one row for each open task of the staff, in the engine's transaction. */
@Component
class InboxProjection implements TaskObserver {

  private final JdbcTemplate jdbc;
  private final Cases cases;
  private final Members members;
  private final Accounts accounts;
  private final Clock clock;

  InboxProjection(JdbcTemplate jdbc, Cases cases, Members members, Accounts accounts, Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.members = members;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public void opened(HumanTask task) {
    String group = task.candidateGroup();
    if (group != null && !group.equals(HumanTask.APPLICANT)) {
      CaseSummary summary = cases.summary(task.caseId());
      insert(task, Role.valueOf(group), summary, members.get(summary.memberId()));
    }
  }

  @Override
  public void assigned(HumanTask task) {
    jdbc.update(
        "update inbox_task set assignee = ?, assignee_name = ?, version = version + 1 where id = ?",
        task.assignee(),
        Optional.ofNullable(task.assignee())
            .flatMap(accounts::find)
            .map(CurrentUser::displayName)
            .orElse(task.assignee()),
        task.id());
  }

  @Override
  public void closed(HumanTask task) {
    if (!HumanTask.APPLICANT.equals(task.candidateGroup())) {
      jdbc.update("delete from inbox_task where id = ?", task.id());
    }
  }

  private void insert(HumanTask task, Role role, CaseSummary summary, Member member) {
    Instant now = clock.instant();
    jdbc.update(
        """
        insert into inbox_task (id, case_id, case_number, kind, society, programme, stage, role, branch,
          member_id, member_number, member_name, member_kana, title, credits, flags, search, due_at, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?)
        """,
        task.id(),
        summary.id(),
        summary.number(),
        summary.kind().name(),
        summary.society(),
        summary.programme(),
        Optional.ofNullable(task.stage()).orElse(task.definitionKey()),
        role.name(),
        member.branch(),
        member.id(),
        member.number(),
        member.fullName(),
        member.fullKana(),
        summary.title(),
        InboxRows.number(summary.credits()),
        String.join(",", summary.flags()),
        SearchText.of(
            summary.number(),
            member.number(),
            member.fullName(),
            member.fullKana(),
            summary.title()),
        InboxRows.time(Optional.ofNullable(task.dueAt()).orElse(now)),
        InboxRows.time(now));
  }
}
