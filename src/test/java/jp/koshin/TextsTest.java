package jp.koshin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.koshin.access.LoginAttempt;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.claim.ClaimStatus;
import jp.koshin.claim.ScanResult;
import jp.koshin.credit.CreditSource;
import jp.koshin.inbox.InboxQuery;
import jp.koshin.member.MemberStatus;
import jp.koshin.notification.OutboxStatus;
import jp.koshin.payment.FeeStatus;
import jp.koshin.payment.MatchProposal;
import jp.koshin.payment.PaymentMethod;
import jp.koshin.payment.RemittanceSource;
import jp.koshin.payment.RemittanceStatus;
import jp.koshin.programme.ActivityKind;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.renewal.SeasonStatus;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.valuation.Authorship;
import jp.koshin.valuation.Course;
import jp.koshin.valuation.Delivery;
import jp.koshin.valuation.MemberQuestion;
import jp.koshin.workflow.CaseKind;
import org.junit.jupiter.api.Test;

/** What is shown has words in both languages, and what has words is shown. */
class TextsTest {

  private static final Path BUNDLES = Path.of("src/main/resources/messages");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
  private static final Pattern REFUSALS =
      Pattern.compile(
          "(?:Refusal\\.of|Refusal\\.ofField|new Refusal|new LostRace)\\(\\s*\"([A-Z_]+)\"");
  private static final Pattern RECORDS =
      Pattern.compile("(?:audit|trail|record)\\w*(?:\\.record\\w*)?\\(([^;]*);");
  private static final Pattern CODES = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");

  /** Texts of a programme's own rules, which look like keys. */
  private static final Set<String> OF_RULES =
      Set.of(
          "claim.card",
          "claim.added",
          "renewal.closed",
          "renewal.deferral",
          "renewal.exam",
          "renewal.fee",
          "renewal.intro",
          "renewal.lapse",
          "renewal.paper",
          "renewal.registration",
          "renewal.reinstatement",
          "renewal.review",
          "renewal.shortage",
          "renewal.submitted",
          "renewal.unsent");

  private static final Map<String, Class<? extends Enum<?>>> SHOWN =
      Map.ofEntries(
          Map.entry("claim.status.", ClaimStatus.class),
          Map.entry("page.claim.status.", ClaimStatus.class),
          Map.entry("renewal.status.", RenewalStatus.class),
          Map.entry("page.renewal.status.", RenewalStatus.class),
          Map.entry("page.certification.status.", CertificationStatus.class),
          Map.entry("desk.member.certification.", CertificationStatus.class),
          Map.entry("desk.member.status.", MemberStatus.class),
          Map.entry("desk.seasons.status.", SeasonStatus.class),
          Map.entry("desk.operations.mail.", OutboxStatus.class),
          Map.entry("desk.venue.result.", ScanResult.Status.class),
          Map.entry("desk.inbox.kind.", CaseKind.class),
          Map.entry("desk.inbox.sort.", InboxQuery.Sort.class),
          Map.entry("desk.inbox.decided.", DecisionOutcome.class),
          Map.entry("payment.status.", FeeStatus.class),
          Map.entry("payment.method.", PaymentMethod.class),
          Map.entry("payment.remittance.status.", RemittanceStatus.class),
          Map.entry("payment.remittance.source.", RemittanceSource.class),
          Map.entry("payment.match.by.", MatchProposal.By.class),
          Map.entry("payment.match.kind.", MatchProposal.Kind.class),
          Map.entry("page.fees.status.", FeeStatus.class),
          Map.entry("page.fees.method.", PaymentMethod.class),
          Map.entry("document.method.", PaymentMethod.class),
          Map.entry("page.credits.source.", CreditSource.class),
          Map.entry("page.kind.", ActivityKind.class),
          Map.entry("page.claim.authorship.", Authorship.class),
          Map.entry("page.claim.course.", Course.class),
          Map.entry("page.claim.delivery.", Delivery.class),
          Map.entry("credit.question.", MemberQuestion.class),
          Map.entry("audit.LOGIN_", LoginAttempt.Result.class));

  private final List<String> sources = sources();
  private final Set<String> keys = keys("");

  @Test
  void both_languages_of_a_module_have_the_same_keys() {
    for (String module : modules()) {
      Properties japanese = bundle(module);
      Properties english = bundle(module + "_en");
      assertThat(english.stringPropertyNames())
          .as(module)
          .isEqualTo(japanese.stringPropertyNames());
      assertThat(japanese.values()).as(module).noneMatch(text -> text.toString().isEmpty());
    }
  }

  @Test
  void the_application_reads_the_bundle_of_every_module() throws IOException {
    String settings = Files.readString(Path.of("src/main/resources/application.yaml"));
    assertThat(modules())
        .allSatisfy(module -> assertThat(settings).containsPattern("messages/" + module + "\\b"));
  }

  /** Of two texts of one key the bundle read first would win everywhere, and the other nowhere. */
  @Test
  void no_key_has_two_texts() {
    Set<String> seen = new HashSet<>();
    List<String> twice =
        modules().stream()
            .flatMap(module -> bundle(module).stringPropertyNames().stream())
            .filter(key -> !seen.add(key))
            .toList();

    assertThat(twice).isEmpty();
  }

  @Test
  void every_key_that_is_written_out_has_its_text() {
    assertThat(literals())
        .filteredOn(literal -> !literal.endsWith("."))
        .filteredOn(literal -> !OF_RULES.contains(literal))
        .filteredOn(literal -> keys.stream().noneMatch(key -> key.contains(literal)))
        .isEmpty();
  }

  @Test
  void every_key_that_is_put_together_begins_some_text() {
    assertThat(literals())
        .filteredOn(literal -> literal.endsWith("."))
        .filteredOn(literal -> keys.stream().noneMatch(key -> key.startsWith(literal)))
        .isEmpty();
  }

  @Test
  void no_text_is_left_over() {
    Set<String> used = literals();
    String all = String.join("\n", sources);
    assertThat(keys)
        .filteredOn(key -> !key.startsWith("refusal.") && !key.startsWith("audit."))
        .filteredOn(key -> used.stream().noneMatch(literal -> isUse(key, literal, all)))
        .isEmpty();
    assertThat(keys)
        .filteredOn(key -> key.startsWith("refusal."))
        .filteredOn(key -> !all.contains(key.substring("refusal.".length())))
        .isEmpty();
  }

  private static boolean isUse(String key, String literal, String all) {
    return literal.endsWith(".")
        ? key.startsWith(literal)
        : key.equals(literal)
            || key.startsWith(literal + ".")
                && all.contains("\"" + key.substring(literal.length()) + "\"");
  }

  @Test
  void every_refusal_has_a_sentence() {
    assertThat(found(REFUSALS))
        .hasSizeGreaterThan(50)
        .allSatisfy(code -> assertThat(keys).contains("refusal." + code));
  }

  @Test
  void every_action_on_record_has_its_words() {
    Set<String> actions = new TreeSet<>();
    for (String source : sources) {
      RECORDS
          .matcher(source)
          .results()
          .map(result -> result.group(1))
          .forEach(call -> add(actions, CODES.matcher(call).results()));
    }
    assertThat(actions)
        .hasSizeGreaterThan(20)
        .allSatisfy(action -> assertThat(keys).contains("audit." + action));
  }

  @Test
  void every_value_that_is_shown_has_a_word() {
    SHOWN.forEach(
        (prefix, type) ->
            assertThat(Arrays.stream(type.getEnumConstants()).map(v -> prefix + v.name()))
                .allSatisfy(key -> assertThat(keys).contains(key)));
  }

  private Set<String> literals() {
    String modules =
        keys.stream().map(key -> key.split("\\.")[0]).distinct().collect(Collectors.joining("|"));
    return found(Pattern.compile("\"((?:" + modules + ")\\.(?:[A-Za-z0-9_-]+\\.?)*)\""));
  }

  private Set<String> found(Pattern pattern) {
    Set<String> all = new TreeSet<>();
    sources.forEach(source -> add(all, pattern.matcher(source).results()));
    return all;
  }

  private static void add(Collection<String> all, Stream<MatchResult> results) {
    results.map(result -> result.group(1)).forEach(all::add);
  }

  private static Set<String> keys(String language) {
    Set<String> all = new TreeSet<>();
    modules().forEach(module -> all.addAll(bundle(module + language).stringPropertyNames()));
    return all;
  }

  private static List<String> modules() {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files
          .map(file -> file.getFileName().toString().replace(".properties", ""))
          .filter(name -> !name.endsWith("_en"))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static Properties bundle(String name) {
    Properties bundle = new Properties();
    try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"))) {
      bundle.load(reader);
      return bundle;
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static List<String> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(f -> f.toString().endsWith(".java")).map(TextsTest::code).toList();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static String code(Path file) {
    try {
      return COMMENTS.matcher(Files.readString(file)).replaceAll("");
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
