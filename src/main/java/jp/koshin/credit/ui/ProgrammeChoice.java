package jp.koshin.credit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Function;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.Societies;
import jp.koshin.programme.Society;

/** All programmes, by society, each a link. */
final class ProgrammeChoice extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param address where the link of a programme leads
   */
  ProgrammeChoice(Programmes programmes, Societies societies, Function<Programme, String> address) {
    addClassName("koshin-choices");
    for (Society society : societies.all()) {
      UnorderedList list = new UnorderedList();
      programmes.all().stream()
          .filter(p -> p.society().equals(society.code()))
          .forEach(
              p -> list.add(new ListItem(new Anchor(address.apply(p), p.name().in(getLocale())))));
      Div box = new Div(new H2(society.name().in(getLocale())), list);
      box.addClassName("koshin-card");
      add(box);
    }
  }
}
