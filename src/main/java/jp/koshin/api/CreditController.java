package jp.koshin.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.credit.CreditEntry;
import jp.koshin.credit.CreditLedger;
import jp.koshin.credit.CreditSource;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Credits held (取得単位). */
@Tag(name = "credits")
@RestController
@RequestMapping("/api/v1/credits")
class CreditController {

  @Schema(name = "CreditEntry")
  record Entry(
      UUID id,
      String programme,
      LocalDate date,
      int fiscalYear,
      String event,
      BigDecimal credits,
      String category,
      CreditSource source,
      String rule,
      @Nullable UUID claimId) {

    static Entry of(CreditEntry e) {
      return new Entry(
          e.id(),
          e.programme(),
          e.date(),
          e.fiscalYear(),
          e.event(),
          Numbers.plain(e.credits()),
          e.category(),
          e.source(),
          e.rule(),
          e.claimId());
    }
  }

  @Schema(name = "Credits")
  record Held(List<Entry> entries, BigDecimal total) {}

  private final CreditLedger ledger;
  private final Members members;
  private final Programmes programmes;
  private final Users users;

  CreditController(CreditLedger ledger, Members members, Programmes programmes, Users users) {
    this.ledger = ledger;
    this.members = members;
    this.programmes = programmes;
    this.users = users;
  }

  /**
   * The entries that count, the latest activity first, and their total after caps; both days
   * included.
   */
  @GetMapping
  Held held(
      @RequestParam(required = false) @Nullable String programme,
      @RequestParam(required = false) @Nullable String memberNumber,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to) {
    CurrentUser user = users.current();
    Member member = members.get(user, Subjects.memberId(members, user, memberNumber));
    Period period = period(Dates.check("from", from), Dates.check("to", to));
    List<String> codes = codes(member, programme);
    return new Held(
        codes.stream()
            .flatMap(code -> ledger.standing(member.id(), code, period).stream())
            .sorted(Comparator.comparing(CreditEntry::date).reversed())
            .map(Entry::of)
            .toList(),
        codes.stream()
            .map(code -> ledger.totals(member.id(), code, period).total().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate first = Dates.orFirst(from);
    LocalDate last = Dates.orLast(to);
    if (last.isBefore(first)) {
      throw ApiRefusal.malformed("to");
    }
    return new Period(first, last);
  }

  private List<String> codes(Member member, @Nullable String programme) {
    if (programme != null) {
      return List.of(programmes.get(programme).code());
    }
    return programmes.all().stream()
        .filter(each -> each.society().equals(member.society()))
        .map(Programme::code)
        .toList();
  }
}
