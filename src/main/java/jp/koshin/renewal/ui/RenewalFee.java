package jp.koshin.renewal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import jp.koshin.payment.Fee;
import jp.koshin.shared.Formats;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The fee of a renewal: how much, where it stands, and where it is paid. */
final class RenewalFee extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * What the page says of the fee.
   *
   * @param name what it is called
   * @param explanation what the society says about paying it, or null
   * @param obstacle what has to come before it is paid, or null
   */
  record Words(String name, @Nullable String explanation, @Nullable String obstacle) {}

  /**
   * @param before whether the application is still to be handed in
   */
  RenewalFee(Fee fee, boolean before, Words words) {
    addClassName("koshin-stack");
    String status = fee.status().name();
    add(
        new H3(words.name()),
        new Facts()
            .fact(getTranslation("page.fees.amount"), Formats.yen(fee.amount(), getLocale()))
            .fact(
                getTranslation("page.fees.status"),
                StatusBadge.of(status, getTranslation("page.fees.status." + status))));
    if (fee.isDue() && words.obstacle() != null) {
      add(new Note(Tone.NEUTRAL, new Paragraph(words.obstacle())));
    } else if (fee.isDue()) {
      Anchor pay = new Anchor("fees", getTranslation("page.to-fees"));
      pay.addClassName("koshin-download");
      add(new Paragraph(payment(before, words)), pay);
    }
  }

  private String payment(boolean before, Words words) {
    if (words.explanation() != null) {
      return words.explanation();
    }
    return getTranslation(
        before ? "page.renewal.fee.waits" : "page.renewal.fee.needed", words.name());
  }
}
