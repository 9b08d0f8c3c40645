package jp.koshin.claim.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.claim.ClaimInput;
import jp.koshin.claim.ClaimSituations;
import jp.koshin.claim.ClaimStatus;
import jp.koshin.claim.ClaimView;
import jp.koshin.claim.Claims;
import jp.koshin.claim.NewClaim;
import jp.koshin.shared.ui.Note;
import jp.koshin.ui.Browserless;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A claim from the form over the check to its receipt, and the way back. */
@KoshinTest
@SuppressWarnings("try")
class ClaimEntryViewTest {

  private static final QueryParameters CHECK = QueryParameters.of("step", "check");

  @Autowired ApplicationContext context;
  @Autowired Claims claims;

  private ClaimSituations situations;
  private CurrentUser member;

  @BeforeEach
  void people() {
    situations = new ClaimSituations(context);
    member = situations.member();
  }

  private ClaimView ready() {
    return situations.ready(member, "ASH", situations.today().minusDays(20));
  }

  private static void press(String label) {
    _click(_get(Button.class, spec -> spec.withText(label)));
  }

  private static String address() {
    return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
  }

  @Test
  void the_check_has_an_address_from_which_back_leads_to_the_form_with_everything_kept() {
    ClaimView claim = ready();
    String form = "claims/" + claim.id();
    try (Browserless browser = Browserless.as(context, member)) {
      UI.getCurrent().navigate(form);
      press("次へ");
      assertThat(address()).isEqualTo(form + "?step=check");
      assertThat(_get(H1.class).getText()).isEqualTo("申請内容の確認");
      UI.getCurrent().navigate(form); // where the browser goes back to
      assertThat(_find(ClaimCheck.class)).isEmpty();
      assertThat(_get(H1.class).getText()).isNotEqualTo("申請内容の確認");
      String shown = _get(ClaimEditor.class).getElement().getTextRecursively();
      assertThat(shown).contains("参加証.png");
      press("次へ");
      assertThat(_get(ClaimCheck.class).getElement().getTextRecursively()).contains("ASH", "参加証");
    }
    assertThat(claims.get(member, claim.id()).input()).isEqualTo(claim.input());
  }

  @Test
  void the_buttons_of_the_check_lead_back_or_hand_the_claim_in() {
    ClaimView claim = ready();
    try (Browserless browser = Browserless.as(context, member)) {
      UI.getCurrent().navigate("claims/" + claim.id());
      press("次へ");
      press("戻る");
      assertThat(address()).isEqualTo("claims/" + claim.id());
      assertThat(_find(ClaimEditor.class)).hasSize(1);
      press("次へ");
      press("申請する");
      assertThat(_find(ClaimReceipt.class)).hasSize(1);
      UI.getCurrent().navigate("claims/" + claim.id()); // back again
      assertThat(_find(ClaimReceipt.class)).hasSize(1);
    }
    assertThat(claims.get(member, claim.id()).status()).isEqualTo(ClaimStatus.SUBMITTED);
  }

  @Test
  void what_is_refused_at_the_check_is_mended_and_checked_again() {
    ClaimView claim = situations.draft(member, "ASH", situations.today().minusDays(20));
    try (Browserless browser = Browserless.as(context, member)) {
      UI.getCurrent().navigate("claims/" + claim.id(), CHECK);
      press("申請する");
      assertThat(_find(ClaimEditor.class)).hasSize(1);
      press("次へ");
      assertThat(_find(ClaimCheck.class)).as("still without its evidence").isEmpty();
      situations.attach(member, claim);
      press("次へ");
      assertThat(_find(ClaimCheck.class)).hasSize(1);
    }
  }

  @Test
  void the_check_of_a_claim_that_says_too_little_is_the_form() {
    ClaimView claim =
        claims
            .create(member, new NewClaim(ClaimSituations.PROGRAMME, null, ClaimInput.empty()))
            .get();
    try (Browserless browser = Browserless.as(context, member)) {
      UI.getCurrent().navigate("claims/" + claim.id(), CHECK);
      assertThat(_find(ClaimCheck.class)).isEmpty();
      assertThat(_find(ClaimEditor.class)).hasSize(1);
    }
  }

  @Test
  void a_typist_is_told_once_for_whom_the_claim_is_at_the_form_and_at_the_check() {
    CurrentUser typist = situations.staff(Role.SECRETARIAT);
    ClaimView claim =
        claims
            .create(
                typist,
                new NewClaim(
                    ClaimSituations.PROGRAMME,
                    situations.numberOf(member),
                    ClaimInput.attendance("ASH", situations.today().minusDays(21))))
            .get();
    situations.attach(typist, claim);
    try (Browserless browser = Browserless.as(context, typist)) {
      for (QueryParameters address :
          List.of(QueryParameters.empty(), CHECK, QueryParameters.empty())) {
        UI.getCurrent().navigate("claims/" + claim.id(), address);
        assertThat(_find(Note.class)).hasSize(1);
      }
    }
  }
}
