package jp.koshin.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.koshin.claim.ClaimQuery;
import jp.koshin.claim.ClaimStatus;
import jp.koshin.desk.CaseListQuery;
import jp.koshin.shared.ui.FilterState;
import jp.koshin.workflow.CaseKind;
import org.jspecify.annotations.Nullable;

/** What the list of cases is narrowed by: words, kind and status. */
final class CasesFilters extends Div {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 50;

  private final TextField search = new TextField(getTranslation("desk.inbox.search"));
  private final Select<String> kind = new Select<>();
  private final Select<String> status = new Select<>();
  private final transient Runnable changed;

  CasesFilters(Runnable changed) {
    this.changed = changed;
    addClassName("koshin-filters");
    fillSearch();
    fill(
        kind,
        "desk.inbox.kind",
        Arrays.stream(CaseKind.values()).map(Enum::name).toList(),
        value -> getTranslation("desk.inbox.kind." + value));
    kind.addValueChangeListener(
        e -> {
          if (e.isFromClient()) {
            offerStatuses("");
            changed.run();
          }
        });
    offerStatuses("");
    status.addValueChangeListener(
        e -> {
          if (e.isFromClient()) {
            changed.run();
          }
        });
    add(search, kind, status);
  }

  private void fillSearch() {
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(
        e -> {
          if (e.isFromClient()) {
            changed.run();
          }
        });
  }

  private void offerStatuses(String wanted) {
    CaseKind of = kind();
    CaseKind words = of == null ? CaseKind.RENEWAL : of;
    List<String> offered = CaseStatuses.of(of);
    fill(
        status,
        "desk.case.status",
        offered,
        value -> getTranslation(CaseStatuses.key(words, value)));
    status.setValue(offered.contains(wanted) ? wanted : "");
  }

  private void fill(
      Select<String> choice, String label, List<String> values, UnaryOperator<String> words) {
    List<String> items = new ArrayList<>(List.of(""));
    items.addAll(values);
    choice.setLabel(getTranslation(label));
    choice.setItemLabelGenerator(
        v -> v == null || v.isEmpty() ? getTranslation("desk.inbox.all") : words.apply(v));
    choice.setItems(items);
    choice.setValue("");
  }

  /** Takes over what an address asks for, as far as there is such a thing. */
  void show(FilterState asked) {
    search.setValue(asked.get("q"));
    kind.setValue(kind.getListDataView().contains(asked.get("kind")) ? asked.get("kind") : "");
    offerStatuses(asked.get("status"));
  }

  FilterState state() {
    return new FilterState()
        .put("q", search.getValue())
        .put("kind", kind.getValue())
        .put("status", status.getValue());
  }

  /** Null for all kinds. */
  @Nullable CaseKind kind() {
    return kind.getValue().isEmpty() ? null : CaseKind.valueOf(kind.getValue());
  }

  CaseListQuery query(@Nullable String after) {
    String wanted = status.getValue().isEmpty() ? null : status.getValue();
    return new CaseListQuery(kind(), wanted, search.getValue(), after, PAGE);
  }

  /** The same for the table of claims with all their figures; for the kind of claims only. */
  ClaimQuery claims() {
    ClaimStatus wanted =
        status.getValue().isEmpty() ? null : ClaimStatus.valueOf(status.getValue());
    return new ClaimQuery(null, wanted, null, search.getValue(), null, null, null, PAGE);
  }
}
