package jp.koshin.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;
import jp.koshin.programme.Societies;
import jp.koshin.programme.Society;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands a mail to the mail server, when one is configured with {@code spring.mail.host}. */
@Component
class Post {

  private final ObjectProvider<JavaMailSender> server;
  private final Societies societies;
  private final String from;

  /**
   * @param from address of the envelope and the header; members answer to their society
   */
  Post(
      ObjectProvider<JavaMailSender> server,
      Societies societies,
      @Value("${koshin.mail.from:koshin@localhost}") String from) {
    this.server = server;
    this.societies = societies;
    this.from = from;
  }

  /** The mail itself is at fault: trying again is of no use. */
  static final class Undeliverable extends Exception {
    private static final long serialVersionUID = 1L;

    Undeliverable(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** The server is at fault, or busy. */
  static final class Unavailable extends Exception {
    private static final long serialVersionUID = 1L;

    Unavailable(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** True when it was handed over, false when there is no server and it is merely shown. */
  boolean send(OutboxMail mail, @Nullable String society) throws Undeliverable, Unavailable {
    JavaMailSender sender = server.getIfAvailable();
    if (sender == null) {
      return false;
    }
    MimeMessage message = message(sender, mail, society);
    try {
      sender.send(message);
      return true;
    } catch (MailException failed) {
      throw new Unavailable(failed);
    }
  }

  private MimeMessage message(JavaMailSender sender, OutboxMail mail, @Nullable String society)
      throws Undeliverable {
    try {
      MimeMessage message = new NamedMessage(sender.createMimeMessage(), messageId(mail.id()));
      message.setRecipient(Message.RecipientType.TO, address(mail.recipient()));
      message.setSubject(Letters.oneLine(mail.subject()), StandardCharsets.UTF_8.name());
      message.setText(mail.body(), StandardCharsets.UTF_8.name());
      message.setSentDate(Date.from(mail.createdAt()));
      message.setHeader("Auto-Submitted", "auto-generated");
      addSender(message, society);
      message.saveChanges();
      return message;
    } catch (MessagingException | UnsupportedEncodingException wrong) {
      throw new Undeliverable(wrong);
    }
  }

  private void addSender(MimeMessage message, @Nullable String code)
      throws MessagingException, UnsupportedEncodingException {
    InternetAddress sender = address(from);
    if (code != null) {
      Society society = societies.get(code);
      sender.setPersonal(society.name().ja(), StandardCharsets.UTF_8.name());
      if (!society.email().isEmpty()) {
        message.setReplyTo(new InternetAddress[] {address(society.email())});
      }
    }
    message.setFrom(sender);
  }

  /** One address and nothing else: a line end or a second address is refused by the parser. */
  private static InternetAddress address(String text) throws AddressException {
    if (text.chars().anyMatch(c -> c < ' ' || c == ',')) {
      throw new AddressException("not one address");
    }
    InternetAddress address = new InternetAddress(text, true);
    address.validate();
    return address;
  }

  private String messageId(UUID id) {
    return "<" + id + from.substring(from.indexOf('@')) + ">";
  }

  /** A message that keeps its id over all attempts, so that a repeat is known as one. */
  private static final class NamedMessage extends MimeMessage {

    private final String id;

    NamedMessage(MimeMessage session, String id) throws MessagingException {
      super(session.getSession());
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
