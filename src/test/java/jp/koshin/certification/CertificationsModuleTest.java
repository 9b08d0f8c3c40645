package jp.koshin.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.member.MemberStatus;
import jp.koshin.member.Members;
import jp.koshin.member.NewMember;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Period;
import jp.koshin.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoshinTest
class CertificationsModuleTest {

  private static final Period TERM =
      new Period(LocalDate.of(2022, 4, 1), LocalDate.of(2027, 3, 31));

  @Autowired Certifications certifications;
  @Autowired CardReissues reissues;
  @Autowired Members members;
  @Autowired JdbcClient jdbc;

  String programme;

  @BeforeEach
  void a_programme_of_its_own() {
    programme = "test-" + System.nanoTime();
  }

  @Test
  void an_extension_begins_the_day_after_the_old_term_and_keeps_the_old_one_on_record() {
    Certification granted = granted(TERM);
    Certification extended = certifications.extend(granted.id(), UUID.randomUUID(), 5);
    Period next = new Period(LocalDate.of(2027, 4, 1), LocalDate.of(2032, 3, 31));
    assertThat(extended.term()).isEqualTo(next);
    assertThat(extended.consecutiveRenewals()).isEqualTo(1);
    assertThat(certifications.terms(granted.id())).containsExactly(TERM, next);
  }

  @Test
  void one_application_extends_once() {
    Certification granted = granted(TERM);
    UUID renewal = UUID.randomUUID();
    certifications.extend(granted.id(), renewal, 5);
    assertThatThrownBy(() -> certifications.extend(granted.id(), renewal, 5))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(certifications.terms(granted.id())).hasSize(2);
  }

  @Test
  void a_new_card_takes_the_place_of_the_old_one() {
    Certification granted = granted(TERM);
    Card old = certifications.currentCard(granted.id()).orElseThrow();
    assertThat(old.code()).matches("[0-9A-Z]{26}");
    assertThat(old.isValidOn(LocalDate.of(2027, 3, 31))).isTrue();
    assertThat(old.isValidOn(LocalDate.of(2027, 4, 1))).isFalse();
    certifications.extend(granted.id(), UUID.randomUUID(), 5);
    Card card = certifications.currentCard(granted.id()).orElseThrow();
    assertThat(card.code()).isNotEqualTo(old.code());
    assertThat(card.validUntil()).isEqualTo(LocalDate.of(2032, 3, 31));
    CardHolder holder =
        certifications.byCardCode(" " + old.code().toLowerCase(Locale.ROOT)).orElseThrow();
    assertThat(holder.card().revokedOn()).isNotNull();
    assertThat(holder.memberId()).isEqualTo(granted.memberId());
  }

  @Test
  void what_has_lapsed_is_not_extended() {
    Certification granted = granted(TERM);
    certifications.lapse(granted.id());
    assertThat(certifications.get(granted.id()).status()).isEqualTo(CertificationStatus.LAPSED);
    assertThatThrownBy(() -> certifications.extend(granted.id(), UUID.randomUUID(), 5))
        .isInstanceOf(LostRace.class);
  }

  @Test
  void terms_that_end_in_a_fiscal_year_are_listed_page_by_page() {
    List<UUID> ending = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ending.add(granted(TERM).id());
    }
    granted(new Period(LocalDate.of(2022, 4, 1), LocalDate.of(2027, 4, 1)));
    certifications.lapse(granted(TERM).id());
    FiscalYear year = new FiscalYear(2026);
    List<UUID> first = certifications.endingIn(programme, year, null, 3);
    List<UUID> second = certifications.endingIn(programme, year, first.get(2), 3);
    List<UUID> all = new ArrayList<>(first);
    all.addAll(second);
    assertThat(all).containsExactlyInAnyOrderElementsOf(ending);
  }

  private Certification granted(Period term) {
    String number = "CRT" + System.nanoTime();
    UUID member =
        members
            .register(
                new NewMember(
                    "jsh",
                    number,
                    "田中",
                    "実",
                    "たなか",
                    "みのる",
                    "北病院",
                    "北海道",
                    "hokkaido",
                    number + "@example.jp",
                    MemberStatus.ACTIVE,
                    false,
                    BigDecimal.ZERO,
                    LocalDate.of(2010, 4, 1)))
            .id();
    return certifications.grant(
        new NewCertification(member, programme, number, term.from(), term, 0));
  }

  @Test
  void a_lost_card_is_replaced_once_by_its_holder_alone() {
    programme = "jsh-specialist";
    Certification held = granted(TERM);
    String lost = certifications.currentCard(held.id()).orElseThrow().code();
    assertThatThrownBy(() -> reissues.reissue(holder(UUID.randomUUID()), held.id(), lost))
        .isInstanceOf(NotFound.class);

    Card replacement = reissues.reissue(holder(held.memberId()), held.id(), lost).get();

    assertThat(replacement.validUntil()).isEqualTo(TERM.to());
    assertThat(certifications.byCardCode(lost).orElseThrow().card().revokedOn()).isNotNull();
    assertThat(reissues.reissue(holder(held.memberId()), held.id(), lost).refusals())
        .extracting(Refusal::code)
        .containsExactly("CARD_REPLACED");
    assertThat(certifications.currentCard(held.id()).orElseThrow().code())
        .isEqualTo(replacement.code());
    assertThat(
            jdbc.sql("select count(*) from audit_entry where action = ? and actor = ?")
                .params("CARD_REISSUED", "holder-" + held.memberId())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(
            jdbc.sql("select subject from notice where member_id = ?")
                .param(held.memberId())
                .query(String.class)
                .single())
        .startsWith("【")
        .contains("会員証を再発行しました");
  }

  @Test
  void a_card_of_a_lapsed_certification_is_not_replaced() {
    Certification held = granted(TERM);
    String code = certifications.currentCard(held.id()).orElseThrow().code();
    certifications.lapse(held.id());

    assertThat(reissues.reissue(holder(held.memberId()), held.id(), code).refusals())
        .extracting(Refusal::code)
        .containsExactly("NOT_IN_FORCE");
  }

  private static CurrentUser holder(UUID memberId) {
    return new CurrentUser(
        UUID.randomUUID(),
        "holder-" + memberId,
        "山田 太郎",
        "jsh",
        Set.of(Role.PHYSICIAN),
        memberId,
        null);
  }
}
