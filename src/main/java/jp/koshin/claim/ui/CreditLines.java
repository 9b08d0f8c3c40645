package jp.koshin.claim.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.claim.ClaimQuery;
import jp.koshin.claim.ClaimStatus;
import jp.koshin.claim.ClaimView;
import jp.koshin.claim.Claims;
import jp.koshin.credit.CreditEntry;
import jp.koshin.credit.CreditLedger;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Gathers claims and ledger of a member into one list, the latest activity first. */
@SpringComponent
class CreditLines {

  private final Claims claims;
  private final CreditLedger ledger;
  private final Certifications certifications;
  private final Programmes programmes;
  private final Texts texts;

  CreditLines(
      Claims claims,
      CreditLedger ledger,
      Certifications certifications,
      Programmes programmes,
      Texts texts) {
    this.claims = claims;
    this.ledger = ledger;
    this.certifications = certifications;
    this.programmes = programmes;
    this.texts = texts;
  }

  List<CreditLine> of(CurrentUser user, Locale locale) {
    UUID member = Objects.requireNonNull(user.memberId());
    List<CreditLine> lines = new ArrayList<>();
    for (ClaimView claim : allClaims(user)) {
      if (claim.status() != ClaimStatus.APPROVED) {
        lines.add(line(claim, locale));
      }
    }
    for (Certification held : certifications.ofMember(member)) {
      ledger.entries(member, held.programme(), null).forEach(e -> lines.add(line(e, locale)));
    }
    lines.sort(
        Comparator.comparing(
            CreditLine::date, Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder())));
    return List.copyOf(lines);
  }

  private List<ClaimView> allClaims(CurrentUser user) {
    List<ClaimView> all = new ArrayList<>();
    ClaimQuery query = ClaimQuery.all();
    String after = null;
    do {
      var page =
          claims.list(
              user, new ClaimQuery(null, null, user.memberId(), null, null, after, query.size()));
      all.addAll(page.claims());
      after = page.next();
    } while (after != null);
    return all;
  }

  private CreditLine line(ClaimView claim, Locale locale) {
    var valuation = claim.valuation();
    String category = valuation == null ? null : valuation.category();
    return new CreditLine(
        claim.input().date(),
        claim.input().kind() == null ? "" : texts.get("page.kind." + claim.input().kind(), locale),
        claim.title(),
        category(claim.programme(), claim.edition(), category, locale),
        valuation == null ? "" : Formats.credits(valuation.credits()),
        claim.status().name(),
        texts.get("page.credits.source.CLAIM", locale),
        claim.id());
  }

  private CreditLine line(CreditEntry entry, Locale locale) {
    return new CreditLine(
        entry.date(),
        texts.get("page.kind." + entry.kind(), locale),
        entry.event(),
        category(entry.programme(), entry.edition(), entry.category(), locale),
        Formats.credits(entry.credits()),
        ClaimStatus.APPROVED.name(),
        texts.get("page.credits.source." + entry.source(), locale),
        entry.claimId());
  }

  private @Nullable String category(
      String programme, String year, @Nullable String code, Locale locale) {
    Edition edition = programmes.edition(programme, year);
    return edition.categories().stream()
        .filter(c -> c.code().equals(code))
        .map(c -> c.name().in(locale))
        .findFirst()
        .orElse(code);
  }
}
