package jp.koshin.notification;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.member.KnownFacts;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Tokyo;
import org.springframework.stereotype.Component;

/** What a programme warns a member of, for what is known of them. */
@Component
class Warnings {

  private final Programmes programmes;
  private final KnownFacts facts;
  private final Clock clock;

  Warnings(Programmes programmes, KnownFacts facts, Clock clock) {
    this.programmes = programmes;
    this.facts = facts;
    this.clock = clock;
  }

  /** A paragraph to follow another, or nothing. */
  String of(UUID memberId, String programme, Locale locale) {
    Set<String> known = facts.of(memberId);
    return programmes.editionInForce(programme, Tokyo.today(clock)).lifecycle().warnings().stream()
        .filter(warning -> known.contains(warning.fact()))
        .map(warning -> "\n\n※ " + warning.text().in(locale))
        .collect(Collectors.joining());
  }
}
