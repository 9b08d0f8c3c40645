package jp.koshin.programme;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.koshin.shared.KoshinClock;
import jp.koshin.shared.StartRefused;
import jp.koshin.shared.Tokyo;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds published editions fast: the first start with an edition that is no draft writes its
 * checksum down, every later one compares. Cases keep the edition they began with, and must be able
 * to rely on it.
 */
@Component
@DependsOnDatabaseInitialization
class PublishedEditions {

  private final JdbcClient jdbc;
  private final KoshinClock clock;
  private final List<String> republished;

  /**
   * Refuses the start where a published edition has changed.
   *
   * @param republished editions such as {@code programme/2026} whose change is meant, by property
   *     {@code koshin.rules-republished}
   */
  PublishedEditions(
      RuleFolders folders,
      JdbcClient jdbc,
      KoshinClock clock,
      @Value("${koshin.rules-republished:}") List<String> republished) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.republished = republished;
    List<Edition> editions = folders.all().stream().flatMap(PublishedEditions::published).toList();
    List<Edition> changed = editions.stream().filter(this::hasChanged).toList();
    if (!changed.isEmpty()) {
      throw new StartRefused(sentence(changed));
    }
    editions.forEach(this::write);
  }

  private static Stream<Edition> published(RuleFolder folder) {
    List<String> drafts = folder.definition().drafts();
    return folder.editions().stream().filter(edition -> !drafts.contains(edition.year()));
  }

  private boolean hasChanged(Edition edition) {
    return !republished.contains(name(edition))
        && jdbc.sql("select checksum from published_edition where programme = ? and year = ?")
            .params(edition.programme(), edition.year())
            .query(String.class)
            .optional()
            .filter(checksum -> !checksum.equals(edition.checksum()))
            .isPresent();
  }

  private void write(Edition edition) {
    jdbc.sql(
            """
            insert into published_edition (programme, year, checksum, published_on)
            values (?, ?, ?, ?)
            on conflict (programme, year) do update set checksum = excluded.checksum
            where published_edition.checksum <> excluded.checksum
            """)
        .params(edition.programme(), edition.year(), edition.checksum(), Tokyo.today(clock))
        .update();
  }

  private static String name(Edition edition) {
    return edition.programme() + "/" + edition.year();
  }

  private static String sentence(List<Edition> changed) {
    Edition first = changed.get(0);
    String all = changed.stream().map(PublishedEditions::name).collect(Collectors.joining(","));
    return ("Edition %2$s in rules/%1$s is published and has changed since: take the change back,"
            + " or add an edition of another year to its programme.yaml and put what is new"
            + " into rules/%1$s/<year>/; a correction of published rules is accepted once with"
            + " KOSHIN_RULES_REPUBLISHED=%3$s.")
        .formatted(first.programme(), first.year(), all);
  }
}
