package jp.koshin.shared.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;

/** A status: icon and word on the colour of its tone. */
public final class StatusBadge extends Span {

  private static final long serialVersionUID = 1L;

  /** The same badge drawn by the browser, from a {@link Drawn} by the name of {@code badge}. */
  public static final String TEMPLATE =
      """
      <span class="koshin-status" data-tone="${badge.tone}"><vaadin-icon icon="${badge.icon}"
        aria-hidden="true"></vaadin-icon><span>${badge.word}</span></span>\
      """;

  /** A badge as the browser is told of it. */
  public record Drawn(String word, String tone, String icon) {
    public Drawn(String word, Tone tone) {
      this(word, tone.attribute(), tone.icon().create().getIcon());
    }
  }

  public StatusBadge(String word, Tone tone) {
    addClassName("koshin-status");
    getElement().setAttribute("data-tone", tone.attribute());
    Icon icon = tone.icon().create();
    icon.getElement().setAttribute("aria-hidden", "true");
    add(icon, new Span(word));
  }

  /**
   * The badge of a case, certification, fee, mail or job.
   *
   * @param code the status as stored, such as {@code RETURNED}
   * @param word the status in the user's language
   */
  public static StatusBadge of(String code, String word) {
    return new StatusBadge(word, toneOf(code));
  }

  static Tone toneOf(String code) {
    return switch (code) {
      case "SUBMITTED",
          "IN_REVIEW",
          "ANSWERED",
          "UNANSWERED",
          "OPEN",
          "PENDING",
          "WAITING",
          "AWAITING_DEFERRAL" ->
          Tone.ACTIVE;
      case "RETURNED",
          "AWAITING_FEE",
          "UNPAID",
          "DEFERRED",
          "RESERVED",
          "PREPARING",
          "GRANTED",
          "NOTIFIED",
          "KEPT" ->
          Tone.ATTENTION;
      case "APPROVED", "ACTIVE", "PAID", "SENT", "CREDITED", "PASSED", "RESTORED" -> Tone.DONE;
      case "REJECTED", "LAPSED", "REVOKED", "FAILED", "EXPIRED", "NOT_RENEWED" -> Tone.STOP;
      default -> Tone.NEUTRAL;
    };
  }
}
