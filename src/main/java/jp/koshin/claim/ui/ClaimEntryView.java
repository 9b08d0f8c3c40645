package jp.koshin.claim.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.claim.ClaimView;
import jp.koshin.claim.Claims;
import jp.koshin.programme.Edition;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.EmptyState;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One claim (単位申請) on one page: filled in, checked, submitted, and afterwards read. A new one
 * becomes a draft with its first input. The check has an address of its own, so that the browser's
 * back leads from it to the form. The secretariat uses it for those who send paper (代理入力).
 */
@Route("claims/:claim")
@RolesAllowed({"PHYSICIAN", "SECRETARIAT"})
class ClaimEntryView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final String NEW = "new";
  private static final QueryParameters CHECK = QueryParameters.of("step", "check");

  private final transient Claims claims;
  private final transient ClaimPieces pieces;
  private final transient Texts texts;
  private final CurrentUser user;
  private final Div body = new Div();
  private @Nullable Note proxy;
  private boolean atCheck;

  ClaimEntryView(Claims claims, ClaimPieces pieces, Texts texts, Users users) {
    super("page.claim.new");
    this.claims = claims;
    this.pieces = pieces;
    this.texts = texts;
    this.user = users.current();
    body.addClassName("koshin-stack");
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String id = event.getRouteParameters().get("claim").orElse(NEW);
    atCheck =
        CHECK.getQueryString().equals(event.getLocation().getQueryParameters().getQueryString());
    body.removeAll();
    if (proxy != null) {
      remove(proxy);
      proxy = null;
    }
    if (NEW.equals(id)) {
      begin();
    } else {
      show(claims.get(user, idOf(id)));
    }
  }

  private static UUID idOf(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      throw new NotFound("claim", text);
    }
  }

  private void begin() {
    List<Edition> editions = user.memberId() == null ? List.of() : pieces.editionsOf(user);
    if (editions.isEmpty()) {
      body.add(new EmptyState(getTranslation("page.claim.no-programme")));
      return;
    }
    edit(ClaimDraft.begin(claims, user, editions.get(0)), editions);
  }

  private void show(ClaimView claim) {
    if (!user.isMember(claim.memberId())) {
      String whose = pieces.nameOf(claim);
      proxy = new Note(Tone.ATTENTION, new Paragraph(getTranslation("page.claim.proxy", whose)));
      addComponentAtIndex(1, proxy);
    }
    if (claim.status().isEditable()) {
      ClaimDraft draft = ClaimDraft.of(claims, user, pieces.edition(claim), claim);
      if (atCheck && ClaimFields.complete(claim.input())) {
        check(draft);
      } else {
        edit(draft, List.of(draft.edition()));
      }
    } else {
      read(claim, false);
    }
  }

  private void edit(ClaimDraft draft, List<Edition> editions) {
    setHeading(getTranslation(draft.isReturned() ? "page.claim.correct" : "page.claim.new"));
    ClaimEditor editor = new ClaimEditor(draft, pieces, () -> toCheck(draft), this::discard);
    editor.offer(editions, edition -> edit(ClaimDraft.begin(claims, user, edition), editions));
    body.removeAll();
    body.add(editor);
  }

  /** Where a claim was refused at the check, the address is still the check's. */
  private void toCheck(ClaimDraft draft) {
    if (atCheck) {
      check(draft);
    } else {
      UI.getCurrent().navigate("claims/" + draft.id(), CHECK);
    }
  }

  private void check(ClaimDraft draft) {
    setHeading(getTranslation("page.claim.check"));
    body.removeAll();
    body.add(
        new ClaimCheck(
            draft.claim(),
            draft.edition(),
            claims.evidence(user, draft.id()),
            () -> submit(draft),
            () -> UI.getCurrent().navigate("claims/" + draft.id())));
    focusHeading();
  }

  private void submit(ClaimDraft draft) {
    Outcome<ClaimView> outcome = claims.submit(user, draft.id());
    if (outcome.isDone()) {
      read(outcome.get(), true);
      return;
    }
    if (outcome.refusals().stream().map(Refusal::code).anyMatch("ALREADY_SUBMITTED"::equals)) {
      read(claims.get(user, draft.id()), true);
      return;
    }
    setHeading(getTranslation("page.claim.new"));
    ClaimEditor editor = new ClaimEditor(draft, pieces, () -> toCheck(draft), this::discard);
    body.removeAll();
    body.add(editor);
    editor.refuse(outcome.refusals());
  }

  private void discard(ClaimDraft draft) {
    if (draft.isBegun()) {
      claims.discardDraft(user, draft.id());
    }
    Messages.done(getTranslation("page.claim.discarded"));
    UI.getCurrent().navigate(draft.list());
  }

  private void read(ClaimView claim, boolean justSubmitted) {
    setHeading(getTranslation("page.claim.one", claim.number()));
    body.removeAll();
    body.add(
        new ClaimReceipt(
            claim,
            pieces.edition(claim),
            claims.evidence(user, claim.id()),
            justSubmitted,
            ClaimDraft.list(user, claim.memberId()),
            () -> withdraw(claim.id())),
        new Anchor("cases/" + claim.id(), getTranslation("page.case.link")));
    focusHeading();
  }

  private void withdraw(UUID id) {
    Outcome<ClaimView> outcome = claims.withdraw(user, id);
    outcome.refusals().forEach(refusal -> Messages.stop(texts.of(refusal, getLocale())));
    read(claims.get(user, id), false);
  }

  private void focusHeading() {
    heading().getElement().setAttribute("tabindex", "-1");
    heading().getElement().executeJs("this.focus()");
  }
}
