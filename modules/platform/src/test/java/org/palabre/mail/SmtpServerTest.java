package org.palabre.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.mail.SmtpSettings.Tls;

class SmtpServerTest {

  private static final Mail MAIL =
      new Mail("samia@example.org", "Votre invitation : été", "Bonjour,\n\nÀ jeudi.\n.\nFin\n");

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aMailArrivesWithItsAccentsAndLines() throws Exception {
    smtp(Optional.empty(), Tls.NONE).send(UUID.randomUUID(), MAIL);

    MimeMessage received = server.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo("Votre invitation : été");
    assertThat(received.getContent().toString().replace("\r\n", "\n").strip())
        .isEqualTo(MAIL.body().strip());
    assertThat(received.getRecipients(Message.RecipientType.TO)[0])
        .hasToString("samia@example.org");
    assertThat(received.getFrom()[0]).hasToString("palabre@example.org");
    assertThat(received.getSentDate()).isNotNull();
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  void aMailOfNewsSaysWhereOneClickStopsThem() throws Exception {
    String link = "https://palabre.example.org/api/v1/news/stop/1";
    SmtpServer smtp = smtp(Optional.empty(), Tls.NONE);

    smtp.send(UUID.randomUUID(), new Mail("samia@example.org", "Du nouveau", "", link));
    smtp.send(UUID.randomUUID(), MAIL);

    MimeMessage news = server.getReceivedMessages()[0];
    assertThat(news.getHeader("List-Unsubscribe")).containsExactly("<" + link + ">");
    assertThat(news.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(server.getReceivedMessages()[1].getHeader("List-Unsubscribe")).isNull();
  }

  @Test
  void aMailSentTwiceIsRecognisedByItsId() throws Exception {
    UUID id = UUID.randomUUID();

    smtp(Optional.empty(), Tls.NONE).send(id, MAIL);
    smtp(Optional.empty(), Tls.NONE).send(id, MAIL);

    assertThat(server.getReceivedMessages())
        .extracting(MimeMessage::getMessageID)
        .containsExactly("<" + id + "@example.org>", "<" + id + "@example.org>");
  }

  @Test
  void aServerThatDoesNotAnswerSaysSo() {
    SmtpServer smtp = smtp(Optional.empty(), Tls.NONE);
    server.stop();

    assertThatThrownBy(() -> smtp.send(UUID.randomUUID(), MAIL))
        .isInstanceOf(TransportFailed.class)
        .hasMessageContaining("127.0.0.1");
  }

  @Test
  void aServerWithoutProtectionIsRefusedWhenProtectionIsAsked() {
    assertThatThrownBy(() -> smtp(Optional.empty(), Tls.STARTTLS).send(UUID.randomUUID(), MAIL))
        .isInstanceOf(TransportFailed.class)
        .hasMessageContaining("STARTTLS");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void theUserSignsIn() {
    server.setUser("palabre@example.org", "postier", "secret du postier");

    smtp(Optional.of("postier"), Tls.NONE).send(UUID.randomUUID(), MAIL);

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  private SmtpServer smtp(Optional<String> user, Tls tls) {
    return new SmtpServer(
        "127.0.0.1",
        server.getSmtp().getPort(),
        user,
        user.map(name -> "secret du postier"),
        "palabre@example.org",
        tls);
  }
}
