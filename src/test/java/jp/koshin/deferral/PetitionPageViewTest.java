package jp.koshin.deferral;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.ui.Browserless;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class PetitionPageViewTest {

  private static final String PROGRAMME = "jrs-therapy";

  @Autowired ApplicationContext context;

  @AfterEach
  void present() {
    DeferralSituations.backToPresent(context);
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void every_field_of_a_deferral_is_kept_as_it_is_left_and_then_handed_in() {
    DeferralSituations given = new DeferralSituations(context, PROGRAMME);
    CurrentUser member = given.member();
    given.at(given.window.opens());
    try (Browserless browser = Browserless.as(context, member)) {
      assertThat(browser).isNotNull();
      UI.getCurrent().navigate("petitions/deferral/" + PROGRAMME);
      assertThat(_get(H1.class).getText()).isEqualTo("更新猶予の申請");
      _click(_get(Button.class, spec -> spec.withText("申請書を作成する")));
      Button send = _get(Button.class, spec -> spec.withText("申請する"));
      assertThat(send.isEnabled()).isFalse();
      _setValue(_get(Select.class, spec -> spec.withLabel("猶予の理由")), "SPECIAL");
      _setValue(_get(TextArea.class), "海外で診療しています");
      PetitionView kept =
          given.petitions.current(member, PetitionKind.DEFERRAL, PROGRAMME).orElseThrow();
      assertThat(kept.input().grounds()).isEqualTo("SPECIAL");
      assertThat(kept.input().statement()).isEqualTo("海外で診療しています");
      assertThat(kept.status()).isEqualTo(PetitionStatus.DRAFT);
      assertThat(send.isEnabled()).isTrue();
    }
  }

  @Test
  void the_menu_of_applications_says_how_each_kind_stands() {
    DeferralSituations given = new DeferralSituations(context, PROGRAMME);
    CurrentUser member = given.member();
    given.at(given.window.opens());
    try (Browserless browser = Browserless.as(context, member)) {
      assertThat(browser).isNotNull();
      UI.getCurrent().navigate("renewal");
      assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
          .contains("petitions/deferral/" + PROGRAMME)
          .doesNotContain("petitions/reinstatement/" + PROGRAMME);
    }
  }

  @Test
  void home_says_that_the_term_is_over_and_leads_to_the_notice_that_awaits_an_answer() {
    DeferralSituations given = new DeferralSituations(context, PROGRAMME);
    CurrentUser member = given.member();
    given.season(given.year);
    given.at(given.window.closes());
    given.at(Tokyo.endOf(given.term.to()));
    try (Browserless browser = Browserless.as(context, member)) {
      assertThat(browser).isNotNull();
      UI.getCurrent().navigate("");
      assertThat(_find(Anchor.class).stream().map(Anchor::getText)).contains("単位不足の通告に回答する");
      assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
          .contains("任期は " + given.term.to() + " に満了しました");
      assertThat(_find(StatusBadge.class).stream().map(b -> b.getElement().getTextRecursively()))
          .contains("留保");
    }
  }

  @Test
  void a_page_that_cannot_be_used_now_says_why() {
    DeferralSituations given = new DeferralSituations(context, PROGRAMME);
    CurrentUser member = given.member();
    given.at(given.window.closes());
    try (Browserless browser = Browserless.as(context, member)) {
      assertThat(browser).isNotNull();
      UI.getCurrent().navigate("petitions/deferral/" + PROGRAMME);
      assertThat(_find(Button.class, spec -> spec.withText("申請書を作成する"))).isEmpty();
      assertThat(_get(H1.class).getText()).isEqualTo("更新猶予の申請");
    }
  }
}
