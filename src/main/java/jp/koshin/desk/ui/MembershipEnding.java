package jp.koshin.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.util.Arrays;
import jp.koshin.access.CurrentUser;
import jp.koshin.member.Member;
import jp.koshin.member.MemberEndings;
import jp.koshin.member.MemberStatus;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Texts;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.DateField;
import jp.koshin.shared.ui.Messages;
import org.springframework.stereotype.Component;

/** Records that somebody left, retired or died, and takes an error back. */
final class MembershipEnding extends Div {

  private static final long serialVersionUID = 1L;

  /** Makes the part of the page. */
  @Component
  static final class Factory {

    private final MemberEndings endings;
    private final Texts texts;
    private final Clock clock;

    Factory(MemberEndings endings, Texts texts, Clock clock) {
      this.endings = endings;
      this.texts = texts;
      this.clock = clock;
    }

    MembershipEnding of(CurrentUser user, Member member) {
      return new MembershipEnding(this, user, member);
    }
  }

  private final transient Factory factory;
  private final transient CurrentUser user;
  private final transient Member member;

  private MembershipEnding(Factory factory, CurrentUser user, Member member) {
    this.factory = factory;
    this.user = user;
    this.member = member;
    addClassName("koshin-actions");
    String key = member.isActive() ? "desk.member.end" : "desk.member.reactivate";
    add(new Button(getTranslation(key), e -> ask()));
  }

  private void ask() {
    Dialog dialog = new Dialog();
    Button save = new Button(getTranslation("desk.member.end.save"));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    if (member.isActive()) {
      askEnding(dialog, save);
    } else {
      dialog.setHeaderTitle(getTranslation("desk.member.reactivate"));
      dialog.add(new Paragraph(getTranslation("desk.member.reactivate.text")));
      save.addClickListener(e -> finish(factory.endings.reactivate(user, member.id()), dialog));
    }
    dialog.getFooter().add(new Button(getTranslation("shared.cancel"), e -> dialog.close()), save);
    dialog.open();
  }

  private void askEnding(Dialog dialog, Button save) {
    RadioButtonGroup<MemberStatus> status =
        new RadioButtonGroup<>(getTranslation("desk.member.status"));
    status.setItems(
        Arrays.stream(MemberStatus.values()).filter(s -> s != MemberStatus.ACTIVE).toList());
    status.setItemLabelGenerator(s -> getTranslation("desk.member.status." + s));
    status.setValue(MemberStatus.LEFT);
    DateField on = new DateField(getTranslation("desk.member.end.on")).withoutFiscalYear();
    on.setDate(Tokyo.today(factory.clock));
    dialog.setHeaderTitle(getTranslation("desk.member.end"));
    dialog.add(new Paragraph(getTranslation("desk.member.end.text")), new Div(status), on);
    save.addClickListener(
        e -> {
          boolean dated = on.date().isPresent();
          on.setErrorMessage(dated ? "" : getTranslation("desk.member.end.on.invalid"));
          on.setInvalid(!dated);
          if (dated) {
            finish(
                factory.endings.end(user, member.id(), status.getValue(), on.date().orElseThrow()),
                dialog);
          }
        });
  }

  private void finish(Outcome<Member> outcome, Dialog dialog) {
    if (outcome.isDone()) {
      dialog.close();
      UI.getCurrent().refreshCurrentRoute(true);
    } else {
      outcome.refusals().forEach(r -> Messages.stop(factory.texts.of(r, getLocale())));
    }
  }
}
