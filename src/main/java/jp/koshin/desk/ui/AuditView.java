package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import jp.koshin.audit.AuditVerification;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;

/** Verifies that the audit trail (監査) was not changed: every line against its chain of hashes. */
@Route("audit")
@RolesAllowed({"AUDITOR", "OPERATOR"})
class AuditView extends Page {

  private static final long serialVersionUID = 1L;

  private final transient AuditVerification verification;
  private final transient Clock clock;
  private final Div result = new Div();

  AuditView(AuditVerification verification, Clock clock) {
    super("desk.audit.title");
    this.verification = verification;
    this.clock = clock;
    Button verify = new Button(getTranslation("desk.audit.verify"), e -> verify());
    verify.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    result.addClassName("koshin-card");
    result.getElement().setAttribute("role", "status");
    Div actions = new Div(verify);
    actions.addClassName("koshin-actions");
    add(new Paragraph(getTranslation("desk.audit.what")), actions, result);
    verify();
  }

  private void verify() {
    AuditVerification.Result found = verification.verify();
    Facts facts = new Facts();
    facts.fact(
        getTranslation("desk.audit.state"),
        found.valid()
            ? new StatusBadge(getTranslation("desk.audit.valid"), Tone.DONE)
            : new StatusBadge(getTranslation("desk.audit.broken"), Tone.STOP));
    facts.fact(getTranslation("desk.audit.entries"), String.valueOf(found.entries()));
    facts.fact(getTranslation("desk.audit.waiting"), String.valueOf(found.waiting()));
    if (found.firstBroken() != null) {
      facts.fact(
          getTranslation("desk.audit.first-broken"), new Span(found.firstBroken().toString()));
    }
    facts.fact(getTranslation("desk.audit.at"), Moments.minute(clock.instant()));
    result.removeAll();
    result.add(facts);
  }
}
