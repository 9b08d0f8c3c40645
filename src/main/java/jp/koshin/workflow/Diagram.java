package jp.koshin.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A process model and where a case stands in it.
 *
 * @param bpmnXml the model with its drawing, named in the reader's language
 * @param tokens the elements where the case stands; none when ended
 * @param timers the timers that run, the next first
 */
public record Diagram(String bpmnXml, List<Token> tokens, List<Timer> timers, boolean ended) {

  /**
   * Where the case stands.
   *
   * @param activity id of the element
   * @param name in the reader's language
   * @param since when it came there; null where the engine does not keep it
   */
  public record Token(String activity, String name, @Nullable Instant since) {}

  /**
   * What will happen by itself.
   *
   * @param activity id of the timer event
   * @param name in the reader's language
   */
  public record Timer(String activity, String name, Instant due) {}

  public Diagram {
    tokens = List.copyOf(tokens);
    timers = List.copyOf(timers);
  }

  /** Ids of the elements that hold a token; empty when ended. */
  public Set<String> activeActivities() {
    return tokens.stream().map(Token::activity).collect(Collectors.toUnmodifiableSet());
  }
}
