package jp.koshin.renewal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.koshin.member.KnownFacts;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.WarningRule;
import jp.koshin.shared.Tokyo;
import org.springframework.stereotype.Service;

/**
 * What a programme warns a member of, for what is known of them, such as the loss of a centre's
 * registration when its director does not renew.
 */
@Service
public class RenewalWarnings {

  private final KnownFacts facts;
  private final Programmes programmes;
  private final Clock clock;

  RenewalWarnings(KnownFacts facts, Programmes programmes, Clock clock) {
    this.facts = facts;
    this.programmes = programmes;
    this.clock = clock;
  }

  /** Checks no rights: callers do. */
  public List<LocalizedText> of(UUID memberId, String programme) {
    List<WarningRule> warnings =
        programmes.editionInForce(programme, Tokyo.today(clock)).lifecycle().warnings();
    Set<String> known = warnings.isEmpty() ? Set.of() : facts.of(memberId);
    return warnings.stream()
        .filter(warning -> known.contains(warning.fact()))
        .map(WarningRule::text)
        .toList();
  }
}
