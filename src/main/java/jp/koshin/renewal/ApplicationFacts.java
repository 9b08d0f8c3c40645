package jp.koshin.renewal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.koshin.programme.ActivityKind;
import org.jspecify.annotations.Nullable;

/** What the written application of a renewal adds to what the requirements are measured by. */
public interface ApplicationFacts {

  /**
   * An activity with the credits that the applicant states for it, until the review confirms them.
   *
   * @param id unique within the application
   * @param event null where it has no name
   */
  record Stated(
      String id,
      ActivityKind kind,
      LocalDate date,
      @Nullable String event,
      String category,
      BigDecimal credits) {}

  /** The registered documents (登録済), by their Japanese names. */
  Set<String> documents(UUID renewalId);

  /** The account of the staff who entered it for the member (代理入力); empty for the member's own. */
  Optional<UUID> typist(UUID renewalId);

  /** The activities stated in it. */
  List<Stated> stated(UUID renewalId);
}
