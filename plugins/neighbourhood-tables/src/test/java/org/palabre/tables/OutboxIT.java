package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.daily.DayBegun;
import org.palabre.mail.Mail;
import org.palabre.mail.Outbox;
import org.palabre.mail.Round;
import org.palabre.testkit.PluginDeployment;

/** A mail belongs to the transaction that wanted it: both happen, or neither. */
@ExtendWith(ArquillianExtension.class)
class OutboxIT {

  private static final String WAITING =
      "SELECT COUNT(*) FROM mail_outbox WHERE recipient = ? AND sent_at IS NULL";
  private static final String KEPT = "SELECT COUNT(*) FROM mail_outbox WHERE recipient = ?";

  @Inject private Scene scene;
  @Inject private Outbox outbox;
  @Inject private Event<DayBegun> days;
  @Inject private Round postman;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(OutboxIT.class);
  }

  @Test
  void neverSendsWhatWasRolledBack() throws Exception {
    String given = recipient();
    scene.rolledBack(() -> outbox.put(mail(given)));

    assertThat(scene.count(KEPT, given)).isZero();
    assertThat(postman.deliver()).doesNotContain(given);
  }

  @Test
  void keepsWhatWasCommittedUntilTheMailServerTakesIt() throws Exception {
    String kept = recipient();
    scene.committed(() -> outbox.put(mail(kept)));
    postman.fail();
    assertThat(scene.count(WAITING, kept)).isOne();
    assertThat(postman.deliver()).as("a minute's pause after a failure").doesNotContain(kept);
    makeDue(kept);

    assertThat(postman.deliver()).containsOnlyOnce(kept);
    assertThat(scene.count(WAITING, kept)).isZero();
    assertThat(postman.deliver()).doesNotContain(kept);
  }

  @Test
  void takesNothingOutsideATransaction() throws Exception {
    String lost = recipient();
    assertThatThrownBy(() -> outbox.put(mail(lost))).isInstanceOf(RuntimeException.class);
    assertThat(scene.count(KEPT, lost)).isZero();
  }

  @Test
  void forgetsWhatWasSentTwoDaysAgo() throws Exception {
    String lately = recipient();
    String before = recipient();
    scene.committed(() -> outbox.put(mail(lately)));
    scene.committed(() -> outbox.put(mail(before)));
    postman.deliver();
    update("UPDATE mail_outbox SET sent_at = sent_at - INTERVAL 3 DAY WHERE recipient = ?", before);

    scene.committed(() -> days.fire(new DayBegun(LocalDate.now())));

    assertThat(scene.count(KEPT, before)).isZero();
    assertThat(scene.count(KEPT, lately)).isOne();
  }

  private void makeDue(String recipient) throws Exception {
    update("UPDATE mail_outbox SET due_at = created_at WHERE recipient = ?", recipient);
  }

  private void update(String sql, String recipient) throws Exception {
    try (var connection = scene.database().getConnection();
        var update = connection.prepareStatement(sql)) {
      update.setString(1, recipient);
      update.executeUpdate();
    }
  }

  private static String recipient() {
    return Scene.tag() + "@essai.example";
  }

  private static Mail mail(String recipient) {
    return new Mail(recipient, "Une réunion", "Venez.");
  }
}
