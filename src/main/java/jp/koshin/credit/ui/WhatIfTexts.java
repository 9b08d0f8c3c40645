package jp.koshin.credit.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import jp.koshin.programme.ActivityKind;
import jp.koshin.shared.Formats;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.RuleSource;

/** How activities and their grounds are named on the pages of calculations. */
final class WhatIfTexts {

  private WhatIfTexts() {}

  /** The event, lecture or title; else what was done. */
  static String name(Component owner, Activity activity) {
    if (activity.event() != null) {
      return activity.event();
    }
    if (activity.lecture() != null) {
      return activity.lecture();
    }
    return activity.title() == null ? kind(owner, activity.kind()) : activity.title();
  }

  static String kind(Component owner, ActivityKind kind) {
    return owner.getTranslation("page.kind." + kind);
  }

  /** What a proposal would have somebody do. */
  static String proposed(Component owner, Activity activity) {
    boolean named = activity.event() != null;
    return named
        ? activity.event() + "（" + activity.date() + "）"
        : details(owner, activity) + "（" + activity.date() + "）";
  }

  /** What doing something would complete. */
  static String completes(Component owner, Activity activity, boolean eligible, Locale locale) {
    String key =
        activity.kind().namesEvent()
            ? eligible ? "credit.completes" : "credit.completes.credits"
            : "credit.completes.other";
    return owner.getTranslation(key, name(owner, activity), day(activity.date(), locale));
  }

  /** A day as a sentence says it. */
  static String day(LocalDate date, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
  }

  /** Name and what else tells it apart: the subject, the amount. */
  static String details(Component owner, Activity a) {
    StringBuilder text = new StringBuilder(kind(owner, a.kind()));
    if (a.course() != null) {
      text.append("・").append(owner.getTranslation("page.claim.course." + a.course()));
    }
    if (a.kind().isWork() && a.authorship() != null) {
      text.append("・").append(owner.getTranslation("page.claim.authorship." + a.authorship()));
    }
    if (a.minutes() != null) {
      text.append("・").append(owner.getTranslation("credit.minutes", a.minutes().toString()));
    }
    if (a.cases() != null) {
      text.append("・").append(owner.getTranslation("credit.cases", a.cases().toString()));
    }
    if (a.credits() != null) {
      text.append("・").append(owner.getTranslation("credit.stated", Formats.credits(a.credits())));
    }
    return text.toString();
  }

  /** Where a value stands: table, row, edition, and where the society prints it. */
  static String source(Component owner, RuleSource source) {
    String row =
        owner.getTranslation(
            "credit.source." + source.table(), String.valueOf(source.row()), source.id());
    String edition = owner.getTranslation("credit.edition", source.edition());
    return source.printed().isEmpty()
        ? row + "（" + edition + "）"
        : row + "（" + edition + "）" + source.printed();
  }

  static String source(Component owner, Optional<RuleSource> source) {
    return source.map(s -> source(owner, s)).orElse("");
  }
}
