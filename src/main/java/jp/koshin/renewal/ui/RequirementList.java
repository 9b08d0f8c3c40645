package jp.koshin.renewal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import jp.koshin.renewal.RenewalView;
import jp.koshin.shared.Credits;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.CreditChart;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import jp.koshin.valuation.RequirementResult;

/** What a renewal needs, what of it is there, and where the rest is mended. */
final class RequirementList extends Div {

  private static final long serialVersionUID = 1L;

  private final transient RenewalView renewal;
  private final transient WrittenParts written;
  private final transient Texts texts;

  RequirementList(RenewalView renewal, WrittenParts written, Texts texts) {
    this.renewal = renewal;
    this.written = written;
    this.texts = texts;
    addClassName("koshin-stack");
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
    add(chart(), new Div(new H3(getTranslation("page.requirements")), list, grounds));
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

  private Anchor mend(String code) {
    if (written.exams().contains(code)) {
      return new Anchor(WrittenParts.address(renewal), getTranslation("renewal.application.exam"));
    }
    boolean document =
        renewal.obstacles().stream()
            .anyMatch(r -> "DOCUMENT".equals(r.code()) && code.equals(r.field()));
    if ((written.asked() && document) || written.lists().contains(code)) {
      return new Anchor(WrittenParts.address(renewal), getTranslation("renewal.application.write"));
    }
    return code.startsWith("DUES")
        ? new Anchor("fees", getTranslation("page.to-fees"))
        : new Anchor("claims/new", getTranslation("page.to-claim"));
  }
}
