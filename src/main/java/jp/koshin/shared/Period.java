package jp.koshin.shared;

import java.time.LocalDate;

/** An activity period or a term (活動期間・任期): whole days, both ends included. */
public record Period(LocalDate from, LocalDate to) {

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("period " + from + " to " + to);
    }
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }
}
