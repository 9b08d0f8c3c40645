package jp.koshin.notification.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import jp.koshin.access.Users;
import jp.koshin.notification.Notice;
import jp.koshin.notification.Notices;
import jp.koshin.shared.Formats;
import jp.koshin.shared.ui.EmptyState;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import jp.koshin.workflow.CaseKind;
import jp.koshin.workflow.Cases;

/** The member's messages; opening one marks it read. */
@Route("notices")
@RolesAllowed("PHYSICIAN")
class NoticesView extends Page {

  private static final long serialVersionUID = 1L;

  private final transient Notices notices;
  private final transient Cases cases;
  private final UUID memberId;

  NoticesView(Notices notices, Cases cases, Users users) {
    super("page.notices.title");
    this.cases = cases;
    this.notices = notices;
    this.memberId = Objects.requireNonNull(users.current().memberId());
    List<Notice> all = notices.of(memberId);
    if (all.isEmpty()) {
      add(new EmptyState(getTranslation("page.notices.empty")));
    }
    all.forEach(notice -> add(entry(notice)));
  }

  private Details entry(Notice notice) {
    StatusBadge unread = new StatusBadge(getTranslation("page.notices.unread"), Tone.ATTENTION);
    unread.setVisible(notice.isUnread());
    Span subject = new Span(notice.subject());
    subject.addClassName("koshin-notice-subject");
    Span at = new Span(Formats.instant(notice.createdAt()));
    at.addClassName("koshin-soft");
    Div summary = new Div(subject, unread, at);
    summary.addClassName("koshin-notice-head");
    Details details = new Details(summary, body(notice));
    details.addClassName("koshin-notice");
    details.addOpenedChangeListener(
        e -> {
          if (e.isOpened() && unread.isVisible()) {
            notices.markRead(memberId, notice.id());
            unread.setVisible(false);
          }
        });
    return details;
  }

  private Div body(Notice notice) {
    Paragraph text = new Paragraph(notice.body());
    text.addClassName("koshin-pre");
    Div body = new Div(text);
    if (notice.caseId() != null) {
      body.add(new Anchor(address(notice.caseId()), getTranslation("page.notices.open-case")));
    }
    return body;
  }

  private String address(UUID caseId) {
    CaseKind kind = cases.summary(caseId).kind();
    return switch (kind) {
      case CLAIM -> "claims/" + caseId;
      case RENEWAL -> "renewal";
      case DEFERRAL, REINSTATEMENT, RESERVATION ->
          "petitions/" + kind.name().toLowerCase(Locale.ROOT) + "/" + caseId;
    };
  }
}
