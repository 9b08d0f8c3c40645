package jp.koshin.desk.ui;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.koshin.access.CurrentUser;
import jp.koshin.payment.Fee;
import jp.koshin.payment.FeeNames;
import jp.koshin.payment.FeeQuery;
import jp.koshin.payment.FeeStatus;
import jp.koshin.payment.Fees;
import jp.koshin.payment.MatchProposal;
import jp.koshin.payment.Remittance;
import jp.koshin.payment.Remittances;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;

/** What the secretariat does with money, for the pages: each answers with what keeps it, if any. */
final class RemittanceWork {

  private static final int MOST_FEES = 20;

  private final CurrentUser user;
  private final Remittances remittances;
  private final Fees fees;
  private final FeeNames names;
  private final Texts texts;

  RemittanceWork(
      CurrentUser user, Remittances remittances, Fees fees, FeeNames names, Texts texts) {
    this.user = user;
    this.remittances = remittances;
    this.fees = fees;
    this.names = names;
    this.texts = texts;
  }

  List<Refusal> assign(Remittance money, UUID fee) {
    return tried(() -> remittances.assign(user, money.id(), money.version(), fee));
  }

  List<Refusal> settle(Remittance money, String note) {
    return tried(() -> remittances.settle(user, money.id(), money.version(), note));
  }

  List<Refusal> release(Remittance money) {
    return tried(() -> remittances.release(user, money.id(), money.version()));
  }

  List<Refusal> acceptLess(Remittance money, String note) {
    return tried(() -> remittances.acceptLess(user, money.id(), money.version(), note));
  }

  List<MatchProposal> proposals(Remittance money) {
    return remittances.proposals(user, List.of(money)).getOrDefault(money.id(), List.of());
  }

  /** Fees that money can be assigned to. */
  List<Fee> fees(String text) {
    return fees.open(
        user,
        new FeeQuery(
            null,
            null,
            Set.of(FeeStatus.UNPAID, FeeStatus.PENDING, FeeStatus.PAID),
            text,
            MOST_FEES));
  }

  String named(Fee fee, Locale locale) {
    return names.of(fee).in(locale);
  }

  String sentence(Refusal refusal, Locale locale) {
    return texts.of(refusal, locale);
  }

  private static List<Refusal> tried(Supplier<Outcome<Remittance>> action) {
    try {
      return action.get().refusals();
    } catch (LostRace race) {
      return List.of(race.refusal());
    } catch (NotFound gone) {
      return List.of(Refusal.of("STALE_VERSION"));
    }
  }
}
