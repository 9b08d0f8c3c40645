package jp.koshin.notification;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.deferral.PetitionNews;
import jp.koshin.deferral.Shortage;
import jp.koshin.deferral.ShortageWarned;
import jp.koshin.renewal.Reopenings;
import jp.koshin.shared.Texts;
import jp.koshin.workflow.Cases;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells members what happened to their deferrals, reinstatements and reservations. */
@Component
class PetitionMessages {

  private final Messages messages;
  private final Moments moments;
  private final Cases cases;
  private final Certifications certifications;
  private final Reopenings reopenings;
  private final Texts texts;

  PetitionMessages(
      Messages messages,
      Moments moments,
      Cases cases,
      Certifications certifications,
      Reopenings reopenings,
      Texts texts) {
    this.messages = messages;
    this.moments = moments;
    this.cases = cases;
    this.certifications = certifications;
    this.reopenings = reopenings;
    this.texts = texts;
  }

  @EventListener
  void on(PetitionNews news) {
    String number = cases.summary(news.caseId()).number();
    Messages.Figures figures =
        locale -> {
          Map<String, String> all = new HashMap<>(term(news, locale));
          all.put("number", number);
          all.put("reason", news.reason() == null ? "" : news.reason());
          all.put("due", news.due() == null ? "" : moments.lastDay(news.due(), locale));
          all.put("day", news.day() == null ? "" : moments.day(news.day(), locale));
          all.putAll(figures(news.figures(), locale));
          return all;
        };
    messages.tell(
        new Messages.Message(
            "petition." + news.kind() + "." + news.event(),
            news.memberId(),
            news.caseId(),
            news.programme(),
            news.isDecision(),
            figures));
  }

  @EventListener
  void on(ShortageWarned warned) {
    Messages.Figures figures =
        locale -> {
          Map<String, String> all = new HashMap<>(figures(warned.shortage(), locale));
          all.put("months", String.valueOf(warned.months()));
          all.put("day", moments.day(warned.ends(), locale));
          return all;
        };
    messages.tell(
        new Messages.Message(
            "shortage", warned.memberId(), null, warned.programme(), false, figures));
  }

  private static Map<String, String> figures(Shortage shortage, Locale locale) {
    return Map.of(
        "missing", shortage.missing().toPlainString(),
        "shortage",
            shortage.sentences().stream()
                .map(sentence -> "・" + sentence.in(locale))
                .collect(Collectors.joining("\n")));
  }

  private Map<String, String> term(PetitionNews news, Locale locale) {
    return certifications
        .of(news.memberId(), news.programme())
        .map(
            held -> {
              Map<String, String> all = new HashMap<>(term(held, locale));
              all.put("reopens", reopens(held, locale));
              return all;
            })
        .orElse(Map.of());
  }

  /** When a renewal that was put off is received, as far as it is known; empty once it is open. */
  private String reopens(Certification held, Locale locale) {
    return reopenings
        .of(held)
        .map(
            reopening ->
                texts.get(
                    "notification.reopens." + reopening.notice(),
                    locale,
                    String.valueOf(reopening.applicationYear()),
                    moments.at(reopening.window().opens(), locale),
                    moments.lastDay(reopening.window().closes(), locale)))
        .orElse("");
  }

  private Map<String, String> term(Certification held, Locale locale) {
    return Map.of(
        "certificate", held.number(),
        "from", moments.day(held.term().from(), locale),
        "to", moments.day(held.term().to(), locale));
  }
}
