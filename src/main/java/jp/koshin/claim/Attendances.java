package jp.koshin.claim;

import java.time.LocalDate;
import java.util.List;
import jp.koshin.access.CurrentUser;
import jp.koshin.shared.Outcome;
import org.springframework.stereotype.Service;

/** Check-in at a venue (会場受付): attendance of a card meeting is credited at once, with no review. */
@Service
public class Attendances {

  /**
   * Credits the attendance of members who are at the venue. Each member is a transaction of their own, so
   * that one does not hold up another.
   *
   * @param event a catalogue row marked as a card meeting, by any of its names
   * @param scanned member numbers, card codes, or what the card's QR code contains
   * @return one result each, in order; refused with {@code NOT_ALLOWED}, {@code NOT_A_CARD_MEETING} or {@code
   *     FUTURE_DATE}
   */
  public Outcome<List<ScanResult>> record(
      CurrentUser user, String programme, String event, LocalDate date, List<String> scanned) {
    throw new UnsupportedOperationException();
  }
}
