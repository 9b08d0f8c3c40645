package jp.koshin.application;

import java.util.List;
import java.util.Map;
import jp.koshin.programme.LocalizedText;

/**
 * Rows of a file as read, before any is kept.
 *
 * @param good rows that can be kept, as they would be stored
 * @param faults what is wrong, by line
 * @param warnings what seems to name a patient, by line; such rows are good all the same
 */
public record RowsPreview(
    List<Map<String, String>> good, List<Fault> faults, List<Fault> warnings) {

  /** What is wrong in one line of the file, the heads being line 1. */
  public record Fault(int line, LocalizedText message) {}

  /** How many lines are wrong. */
  public long faultyLines() {
    return faults.stream().map(Fault::line).distinct().count();
  }

  public boolean isGood() {
    return faults.isEmpty();
  }
}
