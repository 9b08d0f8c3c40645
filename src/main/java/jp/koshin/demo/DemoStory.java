package jp.koshin.demo;

import java.util.List;

/**
 * The members whose situation is told: each of them shows one thing, the others are the crowd.
 *
 * @param index of the member, the number after the society's prefix
 * @param situation one line for readers
 */
public record DemoStory(int index, String situation) {

  /** Nobody up to this number is touched by chance. */
  static final int LAST = 20;

  static final int SHORT_OF_CREDITS = 1;
  static final int CAN_RENEW = 2;
  static final int OUTSIDE_WINDOW = 3;
  static final int DUES_MISSING = 4;
  static final int AT_DOCUMENTS = 5;
  static final int AT_COMMITTEE = 6;
  static final int WAITING_FOR_FEE = 7;
  static final int APPROVED = 8;
  static final int LAPSED = 9;
  static final int PROXY_CLAIM = 10;
  static final int FIRST_LOGIN = 11;
  static final int RENEWAL_RETURNED = 12;
  static final int OVERDUE_CLAIM = 13;
  static final int ASSIGNED_CLAIM = 14;
  static final int TRANSFER_ANNOUNCED = 15;
  static final int DRAFT_CLAIM = 16;
  static final int REJECTED_CLAIM = 17;
  static final int WITHDRAWN_CLAIM = 18;
  static final int REVIEWER_HIMSELF = 19;
  static final int CONFLICT_DECLARED = 20;

  /** All of them, in order. */
  public static List<DemoStory> all() {
    return Lines.of("story.csv").stream()
        .map(row -> new DemoStory(Integer.parseInt(row.get(0)), row.get(1)))
        .toList();
  }
}
