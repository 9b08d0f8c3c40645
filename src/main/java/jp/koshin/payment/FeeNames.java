package jp.koshin.payment;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.koshin.programme.Edition;
import jp.koshin.programme.FeeRule;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Texts;
import jp.koshin.shared.Tokyo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a fee is called: 更新料 here, 審査料 or 認定料 there, as the programme's rules say; a programme that
 * says nothing has the general word of the purpose.
 */
@Component
public class FeeNames {

  private final Programmes programmes;
  private final Texts texts;
  private final Clock clock;

  FeeNames(Programmes programmes, Texts texts, Clock clock) {
    this.programmes = programmes;
    this.texts = texts;
    this.clock = clock;
  }

  public LocalizedText of(Fee fee) {
    return of(fee.programme(), fee.purpose());
  }

  /**
   * @param purpose a code such as {@link Fee#RENEWAL}
   */
  public LocalizedText of(String programme, String purpose) {
    FeeRule rule = rule(programmes.editionInForce(programme, Tokyo.today(clock)), purpose);
    LocalizedText own = rule == null ? null : rule.name();
    return own == null ? generally(purpose) : own;
  }

  /** What the society says about paying it, where it says anything. */
  public Optional<LocalizedText> explanation(Fee fee) {
    Edition edition = programmes.editionInForce(fee.programme(), Tokyo.dateOf(fee.createdAt()));
    String key =
        switch (fee.purpose()) {
          case Fee.RENEWAL -> "renewal.fee";
          case Fee.REGISTRATION -> "renewal.registration";
          default -> "";
        };
    return Optional.ofNullable(edition.texts().get(key));
  }

  /** The words of all programmes of a society for one purpose, each once. */
  public LocalizedText ofSociety(String society, String purpose) {
    return new LocalizedText(
        joined(society, purpose, LocalizedText::ja), joined(society, purpose, LocalizedText::en));
  }

  private String joined(String society, String purpose, Function<LocalizedText, String> language) {
    return programmes.all().stream()
        .filter(programme -> programme.society().equals(society))
        .map(Programme::code)
        .filter(code -> asks(code, purpose))
        .map(code -> language.apply(of(code, purpose)))
        .distinct()
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(" / "),
                words -> words.isEmpty() ? language.apply(generally(purpose)) : words));
  }

  private boolean asks(String programme, String purpose) {
    FeeRule rule = rule(programmes.editionInForce(programme, Tokyo.today(clock)), purpose);
    return rule != null && !rule.isFree();
  }

  private static @Nullable FeeRule rule(Edition edition, String purpose) {
    return switch (purpose) {
      case Fee.RENEWAL, Fee.REINSTATEMENT -> edition.fee();
      case Fee.REGISTRATION -> edition.registrationFee();
      default -> null;
    };
  }

  private LocalizedText generally(String purpose) {
    return new LocalizedText(general(purpose, Locale.JAPANESE), general(purpose, Locale.ENGLISH));
  }

  private String general(String purpose, Locale locale) {
    return texts.get("payment.purpose." + purpose, locale);
  }
}
