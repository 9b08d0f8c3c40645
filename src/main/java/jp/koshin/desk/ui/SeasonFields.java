package jp.koshin.desk.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.function.BiFunction;
import jp.koshin.programme.Programme;
import jp.koshin.shared.Window;

/**
 * A season to plan: programme, application year, and the window, proposed from the programme's
 * rules.
 */
final class SeasonFields extends WindowFields {

  private static final long serialVersionUID = 1L;
  private static final int FIRST = 2020;
  private static final int LAST = 2100;

  private final Select<Programme> programme = new Select<>();
  private final IntegerField year = new IntegerField(getTranslation("desk.seasons.year"));
  private final transient BiFunction<String, Integer, Window> proposal;

  SeasonFields(
      List<Programme> offered, int firstYear, BiFunction<String, Integer, Window> proposal) {
    super(proposal.apply(offered.get(0).code(), firstYear), false);
    this.proposal = proposal;
    programme.setLabel(getTranslation("desk.sheet.programme"));
    programme.setItems(offered);
    programme.setItemLabelGenerator(p -> p.name().in(getLocale()));
    programme.setValue(offered.get(0));
    year.setMin(FIRST);
    year.setMax(LAST);
    year.setStepButtonsVisible(true);
    year.setValue(firstYear);
    programme.addValueChangeListener(e -> propose());
    year.addValueChangeListener(e -> propose());
    addComponentAsFirst(year);
    addComponentAsFirst(programme);
  }

  private void propose() {
    if (!year.isEmpty() && !year.isInvalid()) {
      show(proposal.apply(programme(), year()));
    }
  }

  String programme() {
    return programme.getValue().code();
  }

  int year() {
    return year.getValue();
  }
}
