package jp.koshin.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.koshin.payment.FeeQuery;
import jp.koshin.payment.FeeStatus;
import jp.koshin.shared.ui.FilterState;

/** Which fees the list of payments shows; kept in the address. */
final class PaymentFilters extends Div {

  private static final long serialVersionUID = 1L;
  private static final String ALL = "ALL";

  private final Select<String> status = new Select<>();
  private final Select<String> purpose = new Select<>();
  private final TextField search = new TextField(getTranslation("desk.payments.search"));
  private final transient Runnable changed;

  PaymentFilters(List<String> purposes, UnaryOperator<String> names, Runnable changed) {
    this.changed = changed;
    addClassName("koshin-filters");
    List<String> statuses = new ArrayList<>(List.of("", ALL));
    EnumSet.allOf(FeeStatus.class).forEach(value -> statuses.add(value.name()));
    fill(status, "desk.case.status", statuses);
    status.setItemLabelGenerator(this::statusLabel);
    List<String> known = new ArrayList<>(List.of(""));
    known.addAll(purposes);
    fill(purpose, "desk.payments.purpose", known);
    purpose.setItemLabelGenerator(
        code ->
            code == null || code.isEmpty()
                ? getTranslation("desk.payments.all")
                : names.apply(code));
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setClearButtonVisible(true);
    search.addValueChangeListener(e -> tell(e.isFromClient()));
    add(status, purpose, search);
  }

  private void fill(Select<String> select, String labelKey, List<String> values) {
    select.setLabel(getTranslation(labelKey));
    select.setItems(values);
    select.setValue("");
    select.addValueChangeListener(e -> tell(e.isFromClient()));
  }

  private void tell(boolean wanted) {
    if (wanted) {
      changed.run();
    }
  }

  private String statusLabel(String code) {
    if (code == null || code.isEmpty()) {
      return getTranslation("desk.payments.due");
    }
    return code.equals(ALL)
        ? getTranslation("desk.payments.all")
        : getTranslation("payment.status." + code);
  }

  FeeQuery query(int most) {
    String text = search.getValue().isBlank() ? null : search.getValue();
    String wanted = purpose.getValue().isEmpty() ? null : purpose.getValue();
    return new FeeQuery(null, wanted, statuses(), text, most);
  }

  private Set<FeeStatus> statuses() {
    return switch (status.getValue()) {
      case "" -> EnumSet.of(FeeStatus.UNPAID, FeeStatus.PENDING);
      case ALL -> EnumSet.allOf(FeeStatus.class);
      default -> EnumSet.of(FeeStatus.valueOf(status.getValue()));
    };
  }

  void read(FilterState state) {
    choose(status, state.get("status"));
    choose(purpose, state.get("purpose"));
    search.setValue(state.get("q"));
  }

  private static void choose(Select<String> select, String value) {
    if (select.getListDataView().contains(value)) {
      select.setValue(value);
    }
  }

  void showInAddress() {
    new FilterState()
        .put("status", status.getValue())
        .put("purpose", purpose.getValue())
        .put("q", search.getValue())
        .show(UI.getCurrent(), "payments");
  }
}
