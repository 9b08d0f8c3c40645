package jp.koshin.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.koshin.access.CurrentUser;
import jp.koshin.inbox.InboxQuery;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.StageRule;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.FilterState;
import jp.koshin.workflow.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * The filters over the inbox. An empty choice restricts nothing; the address of the page keeps
 * them.
 */
final class InboxFilters extends Div {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 50;

  private final Select<String> assignee = choice("assignee");
  private final Select<String> programme = choice("programme");
  private final Select<String> stage = choice("stage");
  private final Select<String> kind = choice("kind");
  private final Select<String> due = choice("due");
  private final Select<String> sort = choice("sort");
  private final TextField search = new TextField(getTranslation("desk.inbox.search"));

  /** The programmes and stages of the user's society. */
  static InboxFilters of(CurrentUser user, InboxServices services, Runnable changed) {
    Programmes programmes = services.programmes();
    List<Programme> own =
        programmes.all().stream().filter(p -> user.belongsTo(p.society())).toList();
    LocalDate today = Tokyo.today(services.clock());
    return new InboxFilters(
        own, own.stream().map(p -> programmes.editionInForce(p.code(), today)).toList(), changed);
  }

  private InboxFilters(List<Programme> programmes, List<Edition> editions, Runnable changed) {
    addClassName("koshin-filters");
    offer(assignee, List.of(InboxQuery.ME, InboxQuery.NOBODY), v -> text("assignee." + v));
    Map<String, String> names = new LinkedHashMap<>();
    programmes.forEach(p -> names.put(p.code(), p.name().in(getLocale())));
    offer(programme, List.copyOf(names.keySet()), v -> names.getOrDefault(v, v));
    Map<String, String> stages = stageNames(editions);
    offer(stage, List.copyOf(stages.keySet()), v -> stages.getOrDefault(v, v));
    List<String> kinds = Arrays.stream(CaseKind.values()).map(CaseKind::name).toList();
    offer(kind, kinds, v -> text("kind." + v));
    offer(due, List.of("overdue"), v -> text("due." + v));
    List<String> sorts = new ArrayList<>();
    for (InboxQuery.Sort order : InboxQuery.Sort.values()) {
      sorts.add(order.name());
    }
    sort.setItems(sorts);
    sort.setItemLabelGenerator(v -> text("sort." + v));
    sort.setValue(InboxQuery.Sort.DUE.name());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    add(assignee, programme, stage, kind, due, sort, search);
    List.of(assignee, programme, stage, kind, due, sort)
        .forEach(select -> select.addValueChangeListener(e -> tell(e.isFromClient(), changed)));
    search.addValueChangeListener(e -> tell(e.isFromClient(), changed));
  }

  private static void tell(boolean fromClient, Runnable changed) {
    if (fromClient) {
      changed.run();
    }
  }

  private Map<String, String> stageNames(List<Edition> editions) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Edition edition : editions) {
      List<StageRule> stages = new ArrayList<>(edition.renewalStages());
      stages.add(0, edition.claimStage());
      stages.addAll(edition.lifecycle().stages());
      stages.forEach(s -> names.putIfAbsent(s.id(), s.name().in(getLocale())));
    }
    return names;
  }

  private Select<String> choice(String name) {
    Select<String> select = new Select<>();
    select.setLabel(text(name));
    return select;
  }

  private void offer(Select<String> select, List<String> values, Function<String, String> label) {
    List<String> items = new ArrayList<>(values);
    items.add(0, "");
    select.setItems(items);
    select.setItemLabelGenerator(v -> v == null || v.isEmpty() ? text("all") : label.apply(v));
    select.setValue("");
  }

  private String text(String key) {
    return getTranslation("desk.inbox." + key);
  }

  /** The first page of what is asked for. */
  InboxQuery query() {
    return new InboxQuery(
        orNull(programme.getValue()),
        kind.getValue().isEmpty() ? null : CaseKind.valueOf(kind.getValue()),
        orNull(stage.getValue()),
        null,
        orNull(assignee.getValue()),
        !due.getValue().isEmpty(),
        orNull(search.getValue()),
        InboxQuery.Sort.valueOf(sort.getValue()),
        null,
        PAGE);
  }

  /** What the address of the page keeps of the filters. */
  FilterState state() {
    return new FilterState()
        .put("assignee", assignee.getValue())
        .put("programme", programme.getValue())
        .put("stage", stage.getValue())
        .put("kind", kind.getValue())
        .put("due", due.getValue())
        .put("sort", sort.getValue())
        .put("q", search.getValue());
  }

  /** Takes the filters from a query. */
  void show(InboxQuery query) {
    restore(
        new FilterState()
            .put("assignee", orEmpty(query.assignee()))
            .put("programme", orEmpty(query.programme()))
            .put("stage", orEmpty(query.stage()))
            .put("kind", query.kind() == null ? "" : query.kind().name())
            .put("due", query.overdue() ? "overdue" : "")
            .put("sort", query.sort().name())
            .put("q", orEmpty(query.q())));
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** Takes the filters from the address; values that are not offered restrict nothing. */
  void restore(FilterState state) {
    restore(assignee, state.get("assignee"));
    restore(programme, state.get("programme"));
    restore(stage, state.get("stage"));
    restore(kind, state.get("kind"));
    restore(due, state.get("due"));
    sort.setValue(
        sort.getListDataView().contains(state.get("sort"))
            ? state.get("sort")
            : InboxQuery.Sort.DUE.name());
    search.setValue(state.get("q"));
  }

  private static void restore(Select<String> select, String value) {
    select.setValue(select.getListDataView().contains(value) ? value : "");
  }

  private static @Nullable String orNull(String value) {
    return value.isBlank() ? null : value;
  }
}
