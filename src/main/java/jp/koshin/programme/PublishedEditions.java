package jp.koshin.programme;

import java.util.List;
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
    for (RuleFolder folder : folders.all()) {
      folder.editions().stream()
          .filter(edition -> !folder.definition().drafts().contains(edition.year()))
          .forEach(this::publish);
    }
  }

  /** Writes an edition down, or compares it with what is written. */
  void publish(Edition edition) {
    if (republished.contains(edition.programme() + "/" + edition.year())) {
      write(edition, "do update set checksum = excluded.checksum");
      return;
    }
    write(edition, "do nothing");
    String published =
        jdbc.sql("select checksum from published_edition where programme = ? and year = ?")
            .params(edition.programme(), edition.year())
            .query(String.class)
            .single();
    if (!published.equals(edition.checksum())) {
      throw new StartRefused(sentence(edition));
    }
  }

  private void write(Edition edition, String otherwise) {
    jdbc.sql(
            "insert into published_edition (programme, year, checksum, published_on)"
                + " values (?, ?, ?, ?) on conflict (programme, year) "
                + otherwise)
        .params(edition.programme(), edition.year(), edition.checksum(), Tokyo.today(clock))
        .update();
  }

  private static String sentence(Edition edition) {
    return "Edition %2$s in rules/%1$s is published and has changed since: take the change back, or add an edition of another year to its programme.yaml and put what is new into rules/%1$s/<year>/; a correction of the published rules is accepted once with KOSHIN_RULES_REPUBLISHED=%1$s/%2$s."
        .formatted(edition.programme(), edition.year());
  }
}
