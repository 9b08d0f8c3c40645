package jp.koshin.desk;

import java.util.ArrayList;
import java.util.List;
import jp.koshin.access.CurrentUser;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases of every kind that the staff of a society may see, the latest first: for regional
 * reviewers those of their branch. Drafts are left out but for those that the secretariat typed in;
 * renewals that nobody has handed in are found by their status and by words.
 */
@Service
public class CaseList {

  /**
   * @param next cursor of the next page; null on the last
   */
  public record Page(List<CaseLine> cases, @Nullable String next) {}

  private static final int MOST_ROWS = 50_000;

  private final JdbcClient jdbc;
  private final Programmes programmes;

  CaseList(JdbcClient jdbc, Programmes programmes) {
    this.jdbc = jdbc;
    this.programmes = programmes;
  }

  /**
   * One page, read in one statement; empty for anybody but the staff.
   *
   * @throws IllegalArgumentException for a cursor that no page gave out
   */
  @Transactional(readOnly = true)
  public Page page(CurrentUser user, CaseListQuery query) {
    String society = user.society();
    if (society == null || !user.isStaffOf(society)) {
      return new Page(List.of(), null);
    }
    CaseListSql sql = new CaseListSql(user, society, query, this::named);
    List<CaseLine> found =
        jdbc.sql(sql.text()).params(sql.params()).query(CaseListSql::line).list();
    if (found.size() <= query.size()) {
      return new Page(found, null);
    }
    List<CaseLine> page = List.copyOf(found.subList(0, query.size()));
    return new Page(page, CaseCursor.after(page.get(page.size() - 1)).text());
  }

  /** All cases of a query from its start, at most 50,000. */
  @Transactional(readOnly = true)
  public List<CaseLine> all(CurrentUser user, CaseListQuery query) {
    List<CaseLine> all = new ArrayList<>();
    Page page = page(user, query.after(null));
    all.addAll(page.cases());
    while (page.next() != null && all.size() < MOST_ROWS) {
      page = page(user, query.after(page.next()));
      all.addAll(page.cases());
    }
    return all;
  }

  /** The programmes whose name, in either language, has a word. */
  private List<String> named(String word) {
    return programmes.all().stream()
        .filter(p -> CaseWords.normal(p.name().ja() + " " + p.name().en()).contains(word))
        .map(Programme::code)
        .toList();
  }
}
