package jp.koshin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jp.koshin.access.CurrentUser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A calculation by somebody who has not logged in, shared with somebody else; and on a ledger. */
class WhatIfIT extends Journey {

  @ParameterizedTest
  @EnumSource(Screen.class)
  void three_activities_are_tried_a_proposal_taken_and_the_link_shared(Screen screen) {
    Visitor visitor = stranger(screen);
    visitor.go("what-if");
    visitor.link("放射線診断専門医").click();
    assertThat(visitor.page.locator("main h2").first()).hasText("放射線診断専門医");
    add(visitor, "JRS総会", "2026-04-10", "15 単位");
    add(visitor, "JRS秋季大会", "2026-09-25", "15 単位");
    add(visitor, "JRS総会", "2025-04-11", "15 単位");
    visitor.sees("現在45単位で、15単位不足しています");
    visitor.picture("what-if");
    visitor.page.goBack();
    visitor.sees("入力した活動 2 件");
    quiet(visitor);
    visitor.page.goForward();
    visitor.sees("入力した活動 3 件");

    visitor.button("案 1 を足す").click();
    visitor.sees("すべての更新要件を満たします");
    visitor.picture("what-if-complete");
    String link = (String) visitor.page.getByLabel("この試算のリンク").evaluate("field => field.value");
    assertThat(link).contains("what-if?s=1").hasSizeLessThan(600);
    String shown = visitor.page.locator("#result").innerText();
    String entered = visitor.page.locator(".koshin-trials").innerText();

    Visitor friend = stranger(screen);
    friend.page.navigate(link);
    friend.sees("すべての更新要件を満たします");
    assertThat(friend.page.locator("#result").innerText()).isEqualTo(shown);
    assertThat(friend.page.locator(".koshin-trials").innerText()).isEqualTo(entered);
    friend.link("根拠を読む").click();
    assertThat(friend.heading()).hasText("試算の根拠");
    friend.sees("換算基準表 1 行目［jrs-001］");
    friend.picture("what-if-grounds");
  }

  /** Waits until page and server have nothing more to tell each other. */
  private static void quiet(Visitor visitor) {
    visitor.page.waitForFunction(
        "() => Object.values(window.Vaadin.Flow.clients)"
            + ".every(client => !client.isActive || !client.isActive())");
  }

  private static void add(Visitor visitor, String event, String date, String credits) {
    visitor.field("開催日・発表日").fill(date);
    visitor.field("開催日・発表日").press("Tab");
    Locator field =
        visitor.page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("学会・集会名"));
    field.fill(event);
    field.press("Tab");
    int before = visitor.page.locator(".koshin-trial").count();
    visitor.button("足す").click();
    assertThat(visitor.page.locator(".koshin-trial")).hasCount(before + 1);
    quiet(visitor);
    visitor.sees(credits);
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void the_catalogue_leads_back_to_the_calculation(Screen screen) {
    Visitor visitor = stranger(screen);
    visitor.go("catalogue/jrs-diagnostic");
    visitor.sees("全 415 件");
    visitor.field("名称で探す").fill("ｊｒｓ総会");
    visitor.sees("全 1 件");
    visitor.picture("catalogue");
    visitor.link("日本医学放射線学会 総会を試算に加える").click();
    assertThat(visitor.heading()).hasText("試算");
    visitor.sees("入力した活動 1 件");
    visitor.sees("換算基準表 1 行目［jrs-001］");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void a_physician_sees_what_would_complete_the_ledger(Screen screen) {
    CurrentUser member = people.member("小林", "実");
    people.credit(
        member, "日本血液学会学術集会", jp.koshin.programme.ActivityKind.ATTENDANCE, "ATTENDANCE", 40);
    Visitor physician = visitor(screen, member.username());
    physician.go("what-if");
    physician.sees("取得済みの単位に");
    add(physician, "日本血液学会学術集会", people.today().plusDays(30).toString(), "15 単位");
    physician.sees("日本血液学会学術集会に");
    physician.sees("に参加すると");
    physician.picture("what-if-own");
    physician.go("explanation");
    assertThat(physician.heading()).hasText("単位の根拠");
    physician.sees("審査者の判断による単位");
  }
}
