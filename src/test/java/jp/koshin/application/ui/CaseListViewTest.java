package jp.koshin.application.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.application.ApplicationSituations;
import jp.koshin.application.Applications;
import jp.koshin.ui.Browserless;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class CaseListViewTest {

  @Autowired private ApplicationContext context;
  private ApplicationSituations situations;
  private CurrentUser member;
  private Browserless browser;

  @BeforeEach
  void an_open_season() {
    situations = new ApplicationSituations(context, "jsog-specialist");
    member = situations.member(0);
    situations.open();
    browser = Browserless.as(context, member);
  }

  @AfterEach
  void log_out() {
    browser.close();
    ApplicationSituations.backToPresent(context);
  }

  @Test
  void a_file_that_replaces_the_rows_closes_the_row_that_was_being_entered() {
    UI.getCurrent().navigate("applications/" + situations.renewal(member).id() + "/CASES");
    _click(_get(Button.class, s -> s.withText("新規作成")));
    _get(TextField.class, s -> s.withLabel("診断名")).setValue("切迫早産");
    assertThat(_get(TextField.class, s -> s.withLabel("転帰")).isInvalid()).isFalse();
    String day = situations.activityDay().toString();
    String file =
        "診察日,年齢,性別,診断名,検査・処置・投薬等,転帰,診療施設名,担当医/指導医\n"
            + (day + ",35,女,子宮筋腫,手術,軽快,中央病院,担当医\n").repeat(2);
    _get(ImportPanel.class).look(file.getBytes(StandardCharsets.UTF_8));
    _click(_get(Button.class, s -> s.withText("2 件を登録する")));
    assertThat(_find(TextField.class, s -> s.withLabel("診断名"))).isEmpty();
    assertThat(
            context
                .getBean(Applications.class)
                .section(member, situations.renewal(member).id(), "CASES")
                .answers()
                .rows())
        .extracting(row -> row.get("diagnosis"))
        .containsExactly("子宮筋腫", "子宮筋腫");
  }
}
