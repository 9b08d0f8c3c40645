package jp.koshin.application;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.ui.Browserless;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class PalliativePagesViewTest {

  @Autowired private ApplicationContext context;
  private ApplicationSituations situations;
  private CurrentUser member;
  private UUID id;
  private Browserless browser;

  @BeforeEach
  void an_open_season() {
    situations = new ApplicationSituations(context, "jspm-specialist");
    member = situations.member(0);
    situations.open();
    id = situations.renewal(member).id();
    browser = Browserless.as(context, member);
  }

  @AfterEach
  void log_out() {
    browser.close();
    ApplicationSituations.backToPresent(context);
  }

  @Test
  void a_section_is_called_not_completed_until_it_is_registered() {
    assertThat(states()).containsExactly("未完了", "未完了", "未完了", "対象外");
    situations
        .files
        .add(member, id, "ACHIEVEMENTS", "ABSTRACTS", "a.pdf", ApplicationSituations.pdf(1, true))
        .get();
    situations
        .files
        .add(member, id, "FEE_RECEIPT", "FEE_PROOF", "a.pdf", ApplicationSituations.pdf(1, true))
        .get();
    assertThat(states()).containsExactly("未完了", "未完了", "登録済", "対象外");
  }

  private List<String> states() {
    UI.getCurrent().navigate("renewal");
    UI.getCurrent().navigate("applications/" + id);
    return _find(StatusBadge.class).stream()
        .map(badge -> badge.getElement().getTextRecursively().strip())
        .filter(word -> word.matches("未.*|登録.*|対象外"))
        .toList();
  }
}
