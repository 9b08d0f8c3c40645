package jp.koshin.application;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.shared.ui.Page;
import jp.koshin.ui.Browserless;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class RadiologyPagesViewTest {

  @Autowired private ApplicationContext context;

  @AfterEach
  void present() {
    ApplicationSituations.backToPresent(context);
  }

  @Test
  void a_fee_whose_amount_is_not_set_is_a_step_with_nothing_to_do() {
    ApplicationSituations situations = new ApplicationSituations(context, "jrs-diagnostic");
    CurrentUser member = situations.member(0);
    situations.open();
    UUID id = situations.renewal(member).id();
    try (Browserless browser = Browserless.as(context, member)) {
      assertThat(browser).isNotNull();
      UI.getCurrent().navigate("applications/" + id);
      assertThat(_get(Page.class).getElement().getTextRecursively())
          .contains("審査料（別に定める）手続き不要", "審査料は別に定めます。", "この画面での払込みは必要ありません。");
    }
  }
}
