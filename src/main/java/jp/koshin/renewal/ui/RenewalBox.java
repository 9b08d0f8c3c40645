package jp.koshin.renewal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import jp.koshin.certification.Certification;
import jp.koshin.payment.Fee;
import jp.koshin.renewal.RenewalEnd;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.renewal.RenewalView;
import jp.koshin.shared.Credits;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.CreditChart;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import jp.koshin.valuation.RequirementResult;
import org.jspecify.annotations.Nullable;

/**
 * One application: where it stands, what is needed and where to mend it, the fee, and the button to
 * hand it in.
 */
final class RenewalBox extends Div {

  private static final long serialVersionUID = 1L;

  private final transient RenewalView renewal;
  private final transient WrittenParts written;
  private final transient FeeTexts feeTexts;
  private final transient Texts texts;
  private final transient Consumer<RenewalView> submit;
  private final transient Consumer<RenewalView> withdraw;

  /**
   * What the page says of the fee.
   *
   * @param name what it is called
   * @param explanation what the society says about paying it, or null
   * @param obstacle what has to come before it is paid, or null
   */
  record FeeTexts(String name, @Nullable String explanation, @Nullable String obstacle) {}

  /**
   * @param written what of the requirements is met in a written application
   * @param withdraw takes the application back
   */
  RenewalBox(
      RenewalView renewal,
      Certification held,
      WrittenParts written,
      FeeTexts feeTexts,
      Texts texts,
      Consumer<RenewalView> submit,
      Consumer<RenewalView> withdraw) {
    this.renewal = renewal;
    this.written = written;
    this.feeTexts = feeTexts;
    this.texts = texts;
    this.submit = submit;
    this.withdraw = withdraw;
    addClassName("koshin-stack");
    add(state(held));
    if (renewal.reason() != null) {
      add(returned(renewal.reason()));
    }
    if (!renewal.bars().isEmpty()) {
      add(barred());
      return;
    }
    if (renewal.status().isEditable()) {
      add(chart(), requirements());
    }
    if (renewal.fee() != null) {
      add(fee(renewal.fee()));
    }
    if (renewal.status().isEditable()) {
      add(submission());
    }
    if (renewal.status().isWithdrawable()) {
      add(withdrawal());
    }
  }

  private Facts state(Certification held) {
    String status = renewal.status().name();
    String word =
        renewal.shownAs() == null
            ? getTranslation("page.renewal.status." + status)
            : renewal.shownAs().in(getLocale());
    String stage =
        renewal.status() == RenewalStatus.IN_REVIEW && renewal.stageName() != null
            ? "（" + renewal.stageName().in(getLocale()) + "）"
            : "";
    Facts facts =
        new Facts()
            .fact(getTranslation("page.renewal.status"), StatusBadge.of(status, word + stage))
            .fact(
                getTranslation("page.renewal.number"),
                new Anchor("cases/" + renewal.id(), renewal.number()));
    if (written.asked()) {
      facts.fact(getTranslation("renewal.application"), application("renewal.application.open"));
    }
    if (renewal.submittedAt() != null) {
      facts.fact(getTranslation("page.claim.submitted-at"), Formats.instant(renewal.submittedAt()));
    }
    if (renewal.decidedAt() != null) {
      boolean withdrawn = renewal.end() == RenewalEnd.WITHDRAWN;
      facts.fact(
          getTranslation(withdrawn ? "page.renewal.withdrawn-at" : "page.claim.decided-at"),
          Formats.instant(renewal.decidedAt()));
    }
    if (renewal.status() == RenewalStatus.APPROVED && held.status().isInForce()) {
      facts.fact(getTranslation("page.renewal.new-term"), Formats.period(held.term()));
      facts.fact(
          getTranslation("page.card.documents"),
          new Anchor("card", getTranslation("page.renewal.to-card")));
    }
    return facts;
  }

  private Note barred() {
    Paragraph[] why =
        renewal.bars().stream()
            .map(bar -> new Paragraph(texts.of(bar, getLocale())))
            .toArray(Paragraph[]::new);
    return new Note(Tone.NEUTRAL, why);
  }

  private Note returned(String reason) {
    boolean again = renewal.status() == RenewalStatus.RETURNED;
    Note note = new Note(again ? Tone.ATTENTION : Tone.STOP, new Paragraph(reason));
    if (again && renewal.correctionDue() != null) {
      String due = Formats.end(renewal.correctionDue());
      note.add(new Paragraph(getTranslation("page.claim.correction-due", due)));
    }
    return note;
  }

  private Div chart() {
    List<CreditChart.Part> parts =
        renewal.requirements().categories().stream()
            .map(c -> new CreditChart.Part(c.name().in(getLocale()), c.counted()))
            .toList();
    return renewal.requirements().requirements().stream()
        .filter(r -> r.code().equals("TOTAL_CREDITS") && r.required() != null)
        .findFirst()
        .<Div>map(
            r -> new CreditChart(renewal.requirements().total(), new Credits(r.required()), parts))
        .orElseGet(Div::new);
  }

  private Div requirements() {
    UnorderedList list = new UnorderedList();
    list.addClassName("koshin-checklist");
    for (RequirementResult requirement : renewal.requirements().requirements()) {
      list.add(
          renewal
              .underWay(requirement)
              .map(this::underWay)
              .orElseGet(() -> requirement(requirement)));
    }
    Anchor grounds =
        new Anchor(
            "explanation/" + renewal.certificationId(), getTranslation("page.to-explanation"));
    grounds.addClassName("koshin-download");
    return new Div(new H3(getTranslation("page.requirements")), list, grounds);
  }

  private ListItem requirement(RequirementResult requirement) {
    boolean met = requirement.satisfied();
    boolean awaited = renewal.isAwaited(requirement);
    String word = met ? "met" : awaited ? "awaited" : "unmet";
    Tone tone = met ? Tone.DONE : awaited ? Tone.ACTIVE : Tone.ATTENTION;
    ListItem item =
        new ListItem(
            new StatusBadge(getTranslation("page.requirement." + word), tone),
            new Span(requirement.message().in(getLocale())));
    if (!met && !awaited) {
      item.add(mend(requirement.code()));
    }
    return item;
  }

  private ListItem underWay(Refusal why) {
    return new ListItem(
        new StatusBadge(getTranslation("page.requirement.under-way"), Tone.ACTIVE),
        new Span(texts.of(why, getLocale())));
  }

  private Anchor application(String textKey) {
    return new Anchor("applications/" + renewal.id(), getTranslation(textKey));
  }

  private Anchor mend(String code) {
    if (written.exams().contains(code)) {
      return application("renewal.application.exam");
    }
    boolean document =
        renewal.obstacles().stream()
            .anyMatch(r -> "DOCUMENT".equals(r.code()) && code.equals(r.field()));
    if ((written.asked() && document) || written.lists().contains(code)) {
      return application("renewal.application.write");
    }
    return code.startsWith("DUES")
        ? new Anchor("fees", getTranslation("page.to-fees"))
        : new Anchor("claims/new", getTranslation("page.to-claim"));
  }

  private Div fee(Fee fee) {
    String status = fee.status().name();
    Facts facts =
        new Facts()
            .fact(getTranslation("page.fees.amount"), Formats.yen(fee.amount(), getLocale()))
            .fact(
                getTranslation("page.fees.status"),
                StatusBadge.of(status, getTranslation("page.fees.status." + status)));
    Div box = new Div(new H3(feeTexts.name()), facts);
    box.addClassName("koshin-stack");
    if (fee.isDue() && feeTexts.obstacle() != null) {
      box.add(new Note(Tone.NEUTRAL, new Paragraph(feeTexts.obstacle())));
    } else if (fee.isDue()) {
      Anchor pay = new Anchor("fees", getTranslation("page.to-fees"));
      pay.addClassName("koshin-download");
      box.add(new Paragraph(payment()), pay);
    }
    return box;
  }

  private String payment() {
    if (feeTexts.explanation() != null) {
      return feeTexts.explanation();
    }
    boolean before = renewal.status().isEditable();
    return getTranslation(
        before ? "page.renewal.fee.waits" : "page.renewal.fee.needed", feeTexts.name());
  }

  private Div submission() {
    Div box = new Div();
    box.addClassName("koshin-stack");
    if (!renewal.obstacles().isEmpty()) {
      UnorderedList why = new UnorderedList();
      for (Refusal refusal : renewal.obstacles()) {
        why.add(new ListItem(texts.of(refusal, getLocale())));
      }
      box.add(
          new Note(Tone.ATTENTION, new Paragraph(getTranslation("page.renewal.obstacles")), why));
    }
    if (written.asked()) {
      Anchor write = application("renewal.application.write");
      write.addClassName("koshin-download");
      box.add(write);
      return box;
    }
    Button send = new Button(getTranslation("page.claim.submit"), e -> ask());
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    send.setEnabled(renewal.isSubmittable());
    Div actions = new Div(send);
    actions.addClassName("koshin-actions");
    box.add(actions);
    return box;
  }

  private Div withdrawal() {
    Button back = new Button(getTranslation("page.renewal.withdraw"), e -> askWithdrawal());
    back.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
    Div actions = new Div(back);
    actions.addClassName("koshin-actions");
    return actions;
  }

  private void askWithdrawal() {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("page.renewal.withdraw.question"));
    dialog.setText(getTranslation("page.renewal.withdraw.text"));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("shared.cancel"));
    dialog.setConfirmText(getTranslation("page.renewal.withdraw"));
    dialog.addConfirmListener(e -> withdraw.accept(renewal));
    dialog.open();
  }

  private void ask() {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("page.renewal.question"));
    dialog.setText(getTranslation("page.renewal.question.text"));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("shared.cancel"));
    dialog.setConfirmText(getTranslation("page.claim.submit"));
    dialog.addConfirmListener(e -> submit.accept(renewal));
    dialog.open();
  }
}
