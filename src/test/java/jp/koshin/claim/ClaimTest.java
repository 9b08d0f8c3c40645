package jp.koshin.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.koshin.shared.LostRace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimTest {

  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
  private static final Instant DUE = Instant.parse("2026-12-05T15:00:00Z");
  private static final Set<ClaimStatus> EDITABLE =
      EnumSet.of(ClaimStatus.DRAFT, ClaimStatus.RETURNED);
  private static final Set<ClaimStatus> OPEN =
      EnumSet.of(ClaimStatus.DRAFT, ClaimStatus.SUBMITTED, ClaimStatus.RETURNED);
  private static final Set<ClaimStatus> DECIDED =
      EnumSet.of(ClaimStatus.APPROVED, ClaimStatus.REJECTED, ClaimStatus.RETURNED);

  static Stream<Arguments> transitions() {
    return Stream.of(
        transition("edit", c -> c.edit(ClaimInput.empty()), EDITABLE, "ALREADY_SUBMITTED"),
        transition("submit", c -> c.submit(NOW), EDITABLE, "ALREADY_SUBMITTED"),
        transition("approve", c -> c.approve(NOW, null, null), submitted(), "ALREADY_DECIDED"),
        transition("reject", c -> c.reject(NOW, "理由"), submitted(), "ALREADY_DECIDED"),
        transition("send back", c -> c.sendBack(NOW, "理由", DUE), submitted(), "ALREADY_DECIDED"),
        transition("withdraw", c -> c.withdraw(NOW), OPEN, "ALREADY_DECIDED"),
        transition(
            "lapse", c -> c.lapse(NOW), EnumSet.of(ClaimStatus.RETURNED), "ALREADY_SUBMITTED"),
        transition("reopen", Claim::reopen, DECIDED, "ALREADY_SUBMITTED"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("transitions")
  void a_transition_happens_from_its_statuses_only(
      String name, Consumer<Claim> transition, Set<ClaimStatus> from, String code) {
    for (ClaimStatus status : ClaimStatus.values()) {
      Claim claim = in(status);
      if (from.contains(status)) {
        transition.accept(claim);
      } else {
        assertThatThrownBy(() -> transition.accept(claim))
            .as("%s from %s", name, status)
            .isInstanceOfSatisfying(LostRace.class, r -> assertThat(r.code()).isEqualTo(code));
        assertThat(claim.status()).isEqualTo(status);
      }
    }
  }

  @Test
  void a_correction_is_in_time_one_millisecond_before_the_deadline_and_too_late_at_its_instant() {
    Claim returned = in(ClaimStatus.RETURNED);
    assertThat(returned.answer().isTooLateToCorrect(DUE.minusMillis(1))).isFalse();
    assertThat(returned.answer().isTooLateToCorrect(DUE)).isTrue();
  }

  @Test
  void a_claim_handed_in_again_forgets_why_it_came_back() {
    Claim claim = in(ClaimStatus.RETURNED);
    claim.submit(NOW);
    assertThat(claim.view().reason()).isNull();
    assertThat(claim.view().correctionDue()).isNull();
    assertThat(claim.view().decidedAt()).isNull();
  }

  private static Arguments transition(
      String name, Consumer<Claim> transition, Set<ClaimStatus> from, String code) {
    return Arguments.of(name, transition, from, code);
  }

  private static Set<ClaimStatus> submitted() {
    return EnumSet.of(ClaimStatus.SUBMITTED);
  }

  private static Claim in(ClaimStatus status) {
    ClaimRef ref =
        new ClaimRef(
            UUID.randomUUID(), "C-2026-000001", "jsh", "jsh-specialist", UUID.randomUUID(), "");
    ClaimInput input = ClaimInput.attendance("ASH", LocalDate.of(2026, 11, 1));
    Claim claim = new Claim(ref, "2026", ClaimOrigin.MEMBER, null, input, NOW);
    if (status == ClaimStatus.DRAFT) {
      return claim;
    }
    claim.submit(NOW);
    switch (status) {
      case RETURNED -> claim.sendBack(NOW, "理由", DUE);
      case APPROVED -> claim.approve(NOW, null, null);
      case REJECTED -> claim.reject(NOW, "理由");
      case WITHDRAWN -> claim.withdraw(NOW);
      default -> {}
    }
    return claim;
  }
}
