package jp.koshin.renewal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a season has come.
 *
 * @param stands how many applications stand where, by branch
 * @param submissions handed in on each day, days without any left out
 */
public record SeasonProgress(List<Stand> stands, List<Day> submissions) {

  public SeasonProgress {
    stands = List.copyOf(stands);
    submissions = List.copyOf(submissions);
  }

  /**
   * Applications of one branch at one place.
   *
   * @param stage the review stage, or null where none is at work
   * @param oldest since when the oldest of them has been under way
   */
  public record Stand(
      RenewalStatus status, @Nullable String stage, String branch, int count, Instant oldest) {}

  /** A day of the window in Japan, and how many handed their application in on it. */
  public record Day(LocalDate date, int count) {}
}
