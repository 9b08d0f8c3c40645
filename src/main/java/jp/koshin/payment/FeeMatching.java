package jp.koshin.payment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fees that money may be for: by the reference number it names, by the member number, by
 * the payer's name. Works on fees read before, so that a line costs no query.
 */
final class FeeMatching {

  private static final int MOST_PROPOSALS = 5;

  /** Twelve digits; people write them in groups. */
  private static final Pattern REFERENCE = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){11}(?!\\d)");

  private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{3,}");

  private static final Comparator<MatchProposal> LIKELIEST =
      Comparator.comparing(
              (MatchProposal p) -> p.by() == MatchProposal.By.REFERENCE ? 0 : p.kind().ordinal())
          .thenComparing(MatchProposal::by)
          .thenComparing(MatchProposal::reference);

  private final Map<String, FeeCandidate> byReference = new HashMap<>();
  private final Map<String, List<FeeCandidate>> byNumber = new HashMap<>();
  private final Map<String, List<FeeCandidate>> byName = new HashMap<>();
  private final Map<UUID, Integer> counted = new HashMap<>();

  FeeMatching(List<FeeCandidate> fees) {
    for (FeeCandidate fee : fees) {
      byReference.put(fee.reference(), fee);
      add(byNumber, plain(fee.memberNumber()), fee);
      add(byName, PayerName.kana(fee.kana()), fee);
      add(byName, PayerName.written(fee.written()), fee);
    }
  }

  /** Every number in the texts that may be a reference. */
  static Set<String> references(String... texts) {
    Set<String> found = new LinkedHashSet<>();
    for (String text : texts) {
      Matcher digits = REFERENCE.matcher(plain(text));
      while (digits.find()) {
        found.add(digits.group().replaceAll("\\D", ""));
      }
    }
    return found;
  }

  /** The fees that money may be for, the likeliest first. */
  List<MatchProposal> of(int amount, String payer, String memo) {
    Map<UUID, MatchProposal> found = new LinkedHashMap<>();
    for (String reference : references(memo, payer)) {
      FeeCandidate fee = byReference.get(reference);
      if (fee != null) {
        propose(found, List.of(fee), MatchProposal.By.REFERENCE, amount);
      }
    }
    Matcher numbers = NUMBER.matcher(plain(payer + " " + memo));
    while (numbers.find()) {
      likely(found, byNumber.get(numbers.group()), MatchProposal.By.MEMBER_NUMBER, amount);
    }
    for (String name : List.of(payer, memo)) {
      likely(found, byName.get(PayerName.kana(name)), MatchProposal.By.NAME, amount);
      likely(found, byName.get(PayerName.written(name)), MatchProposal.By.NAME, amount);
    }
    return found.values().stream().sorted(LIKELIEST).limit(MOST_PROPOSALS).toList();
  }

  /** From now on the fee has received that much more. */
  void count(UUID fee, int amount) {
    counted.merge(fee, amount, Integer::sum);
  }

  /** Without a reference a fee that is paid is meant only where the amount is its own. */
  private void likely(
      Map<UUID, MatchProposal> found,
      @Nullable List<FeeCandidate> fees,
      MatchProposal.By by,
      int amount) {
    if (fees != null) {
      List<FeeCandidate> meant =
          fees.stream().filter(fee -> fee.isDue() || fee.amount() == amount).toList();
      propose(found, meant, by, amount);
    }
  }

  private void propose(
      Map<UUID, MatchProposal> found, List<FeeCandidate> fees, MatchProposal.By by, int amount) {
    for (FeeCandidate fee : fees) {
      found.computeIfAbsent(fee.id(), id -> fee.proposed(by, amount, counted.getOrDefault(id, 0)));
    }
  }

  private static void add(Map<String, List<FeeCandidate>> index, String key, FeeCandidate fee) {
    if (!key.isEmpty()) {
      index.computeIfAbsent(key, k -> new ArrayList<>()).add(fee);
    }
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
  }
}
