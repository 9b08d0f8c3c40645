package jp.koshin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.PasswordResetRequested;
import jp.koshin.access.Role;
import jp.koshin.claim.ClaimEvent;
import jp.koshin.claim.ClaimRef;
import jp.koshin.claim.ClaimReturned;
import jp.koshin.claim.ClaimSubmitted;
import jp.koshin.member.Member;
import jp.koshin.member.MemberStatus;
import jp.koshin.member.Members;
import jp.koshin.member.NewMember;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.Societies;
import jp.koshin.review.Decision;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.review.DecisionUndone;
import jp.koshin.shared.KoshinClock;
import jp.koshin.shared.NotFound;
import jp.koshin.workflow.CaseKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@KoshinTest
class OutboxModuleTest {

  private static final CurrentUser OPERATOR =
      new CurrentUser(UUID.randomUUID(), "operator", "運用", null, Set.of(Role.OPERATOR), null, null);

  @Autowired private Members members;
  @Autowired private Programmes programmes;
  @Autowired private Societies societies;
  @Autowired private Notices notices;
  @Autowired private Messages messages;
  @Autowired private Outbox outbox;
  @Autowired private OutboxRows rows;
  @Autowired private OutboxSender sender;
  @Autowired private KoshinClock clock;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcClient jdbc;

  private Member member;
  private Programme programme;

  @BeforeEach
  void aMember() {
    jdbc.sql("update outbox set status = 'CANCELLED' where status = 'WAITING'").update();
    register(ofSociety(true));
  }

  private void register(Programme of) {
    programme = of;
    String number = "MAIL" + System.nanoTime();
    member =
        members.register(
            new NewMember(
                programme.society(),
                number,
                "𠮷野",
                "髙子",
                "よしの",
                "たかこ",
                "第一病院",
                "東京都",
                "kanto",
                number.toLowerCase(Locale.ROOT) + "@example.jp",
                MemberStatus.ACTIVE,
                true,
                BigDecimal.ONE,
                LocalDate.of(2010, 4, 1)));
  }

  private Programme ofSociety(boolean withAddress) {
    return programmes.all().stream()
        .filter(p -> societies.get(p.society()).email().isEmpty() != withAddress)
        .findFirst()
        .orElseThrow();
  }

  private ClaimRef claim(String number) {
    return new ClaimRef(
        UUID.randomUUID(), number, programme.society(), programme.code(), member.id(), "第80回総会");
  }

  private ClaimReturned returned() {
    Instant now = clock.instant();
    Instant due = Instant.parse("2027-01-31T15:00:00Z");
    return new ClaimReturned(claim("C-1"), "参加証の{number}氏名が読めません", due, now);
  }

  private void publish(Object event) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> events.publishEvent(event));
  }

  private OutboxMail mailOf(ClaimEvent event) {
    UUID id =
        jdbc.sql("select id from outbox where case_id = ?")
            .param(event.caseId())
            .query(UUID.class)
            .single();
    return rows.lock(id).orElseThrow();
  }

  private OutboxSender later(Duration wait, Post post) {
    return new OutboxSender(rows, post, Clock.offset(clock, wait), transactions);
  }

  private Post server(int port) {
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setHost("127.0.0.1");
    server.setPort(port);
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("server", server);
    return new Post(beans.getBeanProvider(JavaMailSender.class), societies, "koshin@example.jp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jspm-specialist", "jspm-certified"})
  void a_programme_words_its_mail_of_submission_itself_and_it_goes_out_at_once(String code) {
    register(programmes.get(code));
    submitted("R2026-000001");
    Notice notice = notices.of(member.id()).get(0);
    assertThat(notice.subject()).contains("申請完了のお知らせ", "R2026-000001");
    assertThat(notice.body())
        .contains("受付番号: R2026-000001", "「申請済みです。」")
        .contains("※申請完了メールは書類審査が終了するまでお手元にご保管いただきますようお願いいたします。");
    assertThat(
            jdbc.sql("select next_at <= ? from outbox where id = ?")
                .params(java.sql.Timestamp.from(clock.instant()), notice.id())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void a_programme_without_words_of_its_own_is_told_of_in_the_usual_ones() {
    register(programmes.get("jsh-specialist"));
    submitted("R2026-000002");
    assertThat(notices.of(member.id()).get(0).subject()).contains("更新申請を受け付けました（R2026-000002）");
  }

  private void submitted(String number) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status ->
                messages.tell(
                    new Messages.Message(
                        "renewal.submitted",
                        member.id(),
                        null,
                        programme.code(),
                        false,
                        locale -> java.util.Map.of("number", number))));
  }

  @Test
  void a_returned_claim_is_told_by_notice_and_mail_with_reason_and_last_day() {
    ClaimReturned event = returned();
    publish(event);
    Notice notice = notices.of(member.id()).get(0);
    assertThat(notice.body())
        .startsWith("𠮷野 髙子 様\n")
        .contains("参加証の{number}氏名が読めません", "2027年1月31日", "第80回総会", "C-1")
        .contains(societies.get(programme.society()).email());
    assertThat(notices.unread(member.id())).isEqualTo(1);
    notices.markRead(member.id(), notice.id());
    assertThat(notices.unread(member.id())).isZero();
    assertThat(mailOf(event).body()).isEqualTo(notice.body());
  }

  @Test
  void a_decision_that_is_taken_back_within_the_minute_is_never_mailed() {
    ClaimReturned event = returned();
    publish(event);
    sender.sendDue();
    assertThat(mailOf(event).status()).isEqualTo(OutboxStatus.WAITING);
    publish(
        new DecisionUndone(
            CaseKind.CLAIM,
            new Decision(
                UUID.randomUUID(),
                event.caseId(),
                "t",
                "review",
                UUID.randomUUID(),
                DecisionOutcome.RETURN,
                "x",
                null,
                null,
                event.at(),
                clock.instant()),
            CurrentUser.system()));
    assertThat(mailOf(event).status()).isEqualTo(OutboxStatus.CANCELLED);
    assertThat(notices.of(member.id())).isEmpty();
  }

  @Test
  void without_a_mail_server_a_mail_is_shown_to_the_operator_and_to_nobody_else() {
    ClaimSubmitted event = new ClaimSubmitted(claim("C-2"), clock.instant());
    publish(event);
    sender.sendDue();
    OutboxMail shown = mailOf(event);
    assertThat(shown.status()).isEqualTo(OutboxStatus.SENT);
    assertThat(shown.shownOnly()).isTrue();
    assertThat(outbox.list(OPERATOR, OutboxStatus.SENT, 50)).contains(shown);
    assertThatThrownBy(() -> outbox.list(CurrentUser.system(), null, 50))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_mail_goes_out_once_under_a_stable_id_and_no_text_becomes_a_header() throws Exception {
    GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.start();
    try {
      ClaimSubmitted event =
          new ClaimSubmitted(claim("C-3\r\nBcc: evil@example.com"), clock.instant());
      publish(event);
      OutboxSender real = later(Duration.ZERO, server(smtp.getSmtp().getPort()));
      real.sendDue();
      real.sendDue();
      List<MimeMessage> received = List.of(smtp.getReceivedMessages());
      assertThat(received).hasSize(1);
      MimeMessage mail = received.get(0);
      assertThat(mail.getMessageID()).isEqualTo("<" + mailOf(event).id() + "@example.jp>");
      assertThat(mail.getHeader("Bcc")).isNull();
      assertThat(mail.getRecipients(Message.RecipientType.TO)).hasSize(1);
      assertThat(mail.getSubject()).contains("単位申請を受け付けました");
      assertThat(mail.getReplyTo()[0].toString())
          .isEqualTo(societies.get(programme.society()).email());
      assertThat(mailOf(event).shownOnly()).isFalse();
    } finally {
      smtp.stop();
    }
  }

  @Test
  void a_society_that_prints_no_address_writes_without_one() throws Exception {
    register(ofSociety(false));
    GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.start();
    try {
      publish(new ClaimSubmitted(claim("C-5"), clock.instant()));
      later(Duration.ZERO, server(smtp.getSmtp().getPort())).sendDue();
      MimeMessage mail = smtp.getReceivedMessages()[0];
      assertThat(mail.getHeader("Reply-To")).isNull();
      String body = String.valueOf(mail.getContent());
      assertThat(body).contains(societies.get(programme.society()).secretariat().ja());
      assertThat(body.lines()).noneMatch(line -> line.matches("(メール|電話): *"));
    } finally {
      smtp.stop();
    }
  }

  @Test
  void a_mail_is_tried_with_growing_waits_then_given_up_until_the_operator_asks_again() {
    ClaimSubmitted event = new ClaimSubmitted(claim("C-4"), clock.instant());
    publish(event);
    Post down = server(1);
    later(Duration.ZERO, down).sendDue();
    OutboxMail once = mailOf(event);
    assertThat(once.attempts()).isEqualTo(1);
    assertThat(once.nextAt()).isAfter(clock.instant().plusSeconds(50));
    assertThat(outbox.retry(OPERATOR, once.id()).refusals().get(0).code())
        .isEqualTo("MAIL_NOT_FAILED");
    for (int day = 1; day <= 6; day++) {
      later(Duration.ofDays(day), down).sendDue();
    }
    OutboxMail failed = mailOf(event);
    assertThat(failed.status()).isEqualTo(OutboxStatus.FAILED);
    assertThat(failed.attempts()).isEqualTo(7);
    assertThat(failed.lastError()).isNotBlank();
    assertThat(outbox.retry(OPERATOR, failed.id()).get().status()).isEqualTo(OutboxStatus.WAITING);
  }

  @Test
  void an_account_of_the_installation_gets_its_reset_link_in_no_societys_name() {
    String recipient = "operator-" + System.nanoTime() + "@example.jp";
    publish(
        new PasswordResetRequested(
            OPERATOR, recipient, Locale.JAPANESE, "/password-reset/secret", clock.instant()));
    String body =
        jdbc.sql("select body from outbox where recipient = ?")
            .param(recipient)
            .query(String.class)
            .single();
    assertThat(body).contains("/password-reset/secret", "Koshin");
    societies.all().forEach(society -> assertThat(body).doesNotContain(society.name().ja()));
  }
}
