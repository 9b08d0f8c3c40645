package jp.koshin.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.shared.ui.FilterState;
import jp.koshin.shared.ui.Page;

/** Finds a member (会員) by number, name, kana or prefecture. */
@Route("members")
@RolesAllowed("SECRETARIAT")
class MembersView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 100;

  private final transient CurrentUser user;
  private final transient Members members;
  private final TextField search = new TextField(getTranslation("desk.members.search"));
  private final Paragraph found = new Paragraph();
  private final Grid<Member> grid = new Grid<>();

  MembersView(Users users, Members members) {
    super("desk.members.title");
    user = users.current();
    this.members = members;
    search.setWidthFull();
    search.setClearButtonVisible(true);
    search.setHelperText(getTranslation("desk.members.hint"));
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(e -> find());
    found.getElement().setAttribute("role", "status");
    grid.addColumn(new ComponentRenderer<>(MembersView::link))
        .setHeader(getTranslation("desk.members.name"))
        .setWidth("9rem")
        .setFlexGrow(0);
    grid.addColumn(Member::number)
        .setHeader(getTranslation("desk.members.number"))
        .setWidth("8rem")
        .setFlexGrow(0);
    grid.addColumn(Member::fullKana)
        .setHeader(getTranslation("desk.members.kana"))
        .setWidth("11rem")
        .setFlexGrow(0);
    grid.addColumn(Member::affiliation)
        .setHeader(getTranslation("desk.members.affiliation"))
        .setWidth("12rem");
    grid.addColumn(Member::prefecture)
        .setHeader(getTranslation("desk.members.prefecture"))
        .setWidth("7rem")
        .setFlexGrow(0);
    grid.getElement().setAttribute("aria-label", getTranslation("desk.members.title"));
    grid.setEmptyStateText(getTranslation("desk.members.none"));
    add(search, found, grid);
  }

  private static RouterLink link(Member member) {
    return new RouterLink(member.fullName(), MemberView.class, member.id().toString());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    search.setValue(FilterState.of(event.getLocation().getQueryParameters()).get("q"));
    find();
    search.focus();
  }

  private void find() {
    List<Member> result = members.search(user, search.getValue(), MOST);
    grid.setItems(result);
    found.setText(
        getTranslation(
            result.size() < MOST ? "desk.members.found" : "desk.members.found-most",
            result.size()));
    new FilterState().put("q", search.getValue()).show(UI.getCurrent(), "members");
  }
}
