package jp.koshin.credit.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.certification.Certification;
import jp.koshin.credit.Calculator;
import jp.koshin.credit.Holdings;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Tokyo;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.Catalogue;
import jp.koshin.valuation.CatalogueRow;
import jp.koshin.valuation.PortfolioLink;
import jp.koshin.valuation.PortfolioRequest;

/**
 * A calculation in the address bar. {@code s} is what was entered, {@code own} the programme whose
 * ledger of the user it is added to, {@code p} a programme to begin with, {@code add} a row of its
 * catalogue to be added.
 */
@SpringComponent
class WhatIfAddress {

  static final String STATE = "s";
  static final String OWN = "own";
  static final String PROGRAMME = "p";
  static final String ADD = "add";

  private final PortfolioLink link;
  private final Calculator calculator;
  private final Holdings holdings;
  private final Programmes programmes;
  private final Catalogue catalogue;
  private final Users users;
  private final Clock clock;

  WhatIfAddress(
      PortfolioLink link,
      Calculator calculator,
      Holdings holdings,
      Programmes programmes,
      Catalogue catalogue,
      Users users,
      Clock clock) {
    this.link = link;
    this.calculator = calculator;
    this.holdings = holdings;
    this.programmes = programmes;
    this.catalogue = catalogue;
    this.users = users;
    this.clock = clock;
  }

  /** The certifications the user could begin with. */
  List<Certification> own() {
    return users.find().map(holdings::own).orElse(List.of());
  }

  /** What an address asks for; empty where a programme has to be chosen first. */
  Optional<Draft> read(QueryParameters query) {
    String written = query.getSingleParameter(STATE).orElse("");
    Optional<PortfolioRequest> entered = link.read(written, Tokyo.today(clock));
    Optional<Certification> held = ownProgramme(query, entered.isPresent());
    boolean unreadable = !written.isEmpty() && entered.isEmpty();
    Optional<Draft> draft =
        held.map(c -> onTopOf(c, entered, unreadable))
            .or(() -> entered.map(request -> new Draft(request, null, false)))
            .or(() -> begun(query).map(request -> new Draft(request, null, unreadable)));
    return draft.map(d -> added(d, query));
  }

  /** Whether the address has a link that nobody can read. */
  boolean unreadable(QueryParameters query) {
    return query
        .getSingleParameter(STATE)
        .filter(written -> link.read(written, Tokyo.today(clock)).isEmpty())
        .isPresent();
  }

  private Optional<Certification> ownProgramme(QueryParameters query, boolean shared) {
    Optional<String> wanted =
        query.getSingleParameter(OWN).or(() -> query.getSingleParameter(PROGRAMME));
    if (wanted.isEmpty() && shared) {
      return Optional.empty();
    }
    return own().stream()
        .filter(c -> wanted.isEmpty() || c.programme().equals(wanted.get()))
        .findFirst();
  }

  private Draft onTopOf(
      Certification held, Optional<PortfolioRequest> entered, boolean unreadable) {
    CurrentUser user = users.current();
    var base = holdings.of(user, held.id());
    List<Activity> planned =
        entered
            .filter(request -> request.programme().equals(held.programme()))
            .map(PortfolioRequest::activities)
            .orElse(List.of());
    return new Draft(base.request().with(planned), base, unreadable);
  }

  private Optional<PortfolioRequest> begun(QueryParameters query) {
    return query
        .getSingleParameter(PROGRAMME)
        .or(() -> query.getSingleParameter(OWN))
        .filter(code -> programmes.find(code).isPresent())
        .map(calculator::empty);
  }

  private Draft added(Draft draft, QueryParameters query) {
    Optional<CatalogueRow> row =
        query
            .getSingleParameter(ADD)
            .flatMap(id -> catalogue.byId(draft.entered().programme(), id))
            .filter(found -> found.kind().namesEvent());
    return row.map(r -> draft.plus(List.of(activity(draft, r)))).orElse(draft);
  }

  private Activity activity(Draft draft, CatalogueRow row) {
    var period = draft.entered().period();
    var today = Tokyo.today(clock);
    var day = period.contains(today) ? today : period.to();
    return Activity.of("new", row.kind(), day).event(row.name()).build();
  }

  /** The address of a calculation, below the page it is shown on. */
  String query(Draft draft) {
    String state = STATE + "=" + link.write(draft.entered());
    return draft.base() == null ? state : OWN + "=" + draft.entered().programme() + "&" + state;
  }

  /** Whether an address can hold it. */
  boolean fits(Draft draft) {
    return link.write(draft.entered()).length() <= PortfolioLink.LONGEST
        && draft.entered().activities().size() <= PortfolioLink.MOST_ACTIVITIES;
  }
}
