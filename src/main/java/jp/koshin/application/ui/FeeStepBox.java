package jp.koshin.application.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.application.StepView;
import jp.koshin.payment.Fee;
import jp.koshin.programme.LocalizedText;
import jp.koshin.renewal.RenewalView;
import jp.koshin.shared.Formats;
import org.jspecify.annotations.Nullable;

/** The step in which the fee is paid: how much, and where to go by whoever reads it. */
final class FeeStepBox extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param words what the society says of a fee that is not paid here, or null
   */
  FeeStepBox(StepView step, RenewalView renewal, @Nullable LocalizedText words, CurrentUser user) {
    Fee fee = renewal.fee();
    if (fee == null) {
      nothingPaidHere(words);
      return;
    }
    add(
        new Paragraph(
            getTranslation("page.fees.amount") + " " + Formats.yen(fee.amount(), getLocale())));
    if (step.done()) {
      return;
    }
    if (user.isMember(renewal.memberId())) {
      add(link("fees", "page.to-fees"));
    } else if (user.has(Role.SECRETARIAT)) {
      add(link("payments?q=" + fee.reference(), "application.fee.to-payments"));
    } else {
      add(new Paragraph(getTranslation("application.fee.by-secretariat", fee.reference())));
    }
  }

  private void nothingPaidHere(@Nullable LocalizedText words) {
    if (words != null) {
      add(new Paragraph(words.in(getLocale())));
    }
    add(new Paragraph(getTranslation("application.fee.none")));
  }

  private Anchor link(String address, String textKey) {
    Anchor link = new Anchor(address, getTranslation(textKey));
    link.addClassName("koshin-download");
    return link;
  }
}
