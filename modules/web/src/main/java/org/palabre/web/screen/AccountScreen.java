package org.palabre.web.screen;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.people.LastAdministrator;
import org.palabre.people.OwnAccount;
import org.palabre.people.PasswordRefused;
import org.palabre.people.PrivacyRights;
import org.palabre.people.SignIn.Opened;
import org.palabre.spi.HeldFile;
import org.palabre.spi.OrganisationRole;
import org.palabre.web.address.Here;
import org.palabre.web.session.Sessions;

/** One's own account. */
@Named("account")
@RequestScoped
public class AccountScreen {

  @Inject private OwnAccount account;
  @Inject private PrivacyRights rights;
  @Inject private CurrentActor actor;
  @Inject private Sessions sessions;
  @Inject private Here here;
  @Inject private Form form;
  private String name;
  private String currentPassword;
  private String password;
  private boolean sure;
  private String closingPassword;

  @PostConstruct
  void load() {
    name = account.name();
  }

  /** One's own id, under which this browser keeps what was collected. */
  public UUID getPerson() {
    return actor.person();
  }

  /** The address one signs in with. */
  public String getEmail() {
    return account.email();
  }

  /** Whether a password was chosen. */
  public boolean isPasswordKnown() {
    return account.hasPassword();
  }

  /** One's roles, in words. */
  public List<String> getRoles() {
    return actor.get().roles().stream()
        .sorted()
        .map(OrganisationRole::id)
        .map(id -> form.say("role." + id))
        .toList();
  }

  /** The key of the sentence that says what was just done, or an empty text. */
  public String getDone() {
    String done = form.parameter("done");
    return "name".equals(done) || "password".equals(done) ? form.say("account.done." + done) : "";
  }

  /** Changes the name. */
  public void rename() {
    account.rename(name);
    form.goTo(here.link("/account") + "?done=name");
  }

  /** Changes the password; other sessions end, this one goes on. */
  public void choosePassword() {
    if (!isMine(currentPassword)) {
      form.refuse("password:current", "account.password.wrong");
      return;
    }
    try {
      Opened opened = account.choosePassword(password);
      sessions.open(form.request(), opened);
      form.goTo(here.link("/account") + "?done=password");
    } catch (PasswordRefused e) {
      form.refuse("password:new", "password.refused." + e.reason());
    }
  }

  /** Ends this session. */
  public void leave() {
    sessions.close(form.request());
    form.goTo(here.link("/"));
  }

  /** Ends every session. */
  public void leaveEverywhere() {
    account.endSessions();
    leave();
  }

  /**
   * Hands over everything held about oneself: a text file, in an archive when photos go with it.
   */
  public void download() throws IOException {
    byte[] text = copy().getBytes(StandardCharsets.UTF_8);
    List<HeldFile> files = rights.files();
    if (files.isEmpty()) {
      form.download("palabre.txt", "text/plain;charset=UTF-8", text);
      return;
    }
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      add(zip, new HeldFile("palabre.txt", text));
      for (HeldFile file : files) {
        add(zip, file);
      }
    }
    form.download("palabre.zip", "application/zip", archive.toByteArray());
  }

  private static void add(ZipOutputStream zip, HeldFile file) throws IOException {
    zip.putNextEntry(new ZipEntry(file.name()));
    zip.write(file.content());
  }

  private String copy() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Iterable<String>> part : rights.copy().entrySet()) {
      text.append(part.getKey()).append('\n');
      part.getValue().forEach(line -> text.append("  - ").append(line).append('\n'));
      text.append('\n');
    }
    return text.toString();
  }

  /** Erases everything and says goodbye. */
  public void erase() {
    if (!sure) {
      form.refuse("close:sure", "account.close.sure.required");
      return;
    }
    if (!isMine(closingPassword)) {
      form.refuse("close:password", "account.password.wrong");
      return;
    }
    try {
      rights.erase();
      leave();
    } catch (LastAdministrator e) {
      form.refuse("close:sure", "people.lastAdministrator");
    } catch (Refusal e) {
      form.refuse("close:sure", e.key(), e.arguments());
    }
  }

  private boolean isMine(String typed) {
    return account.isPassword(typed == null ? "" : typed);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getCurrentPassword() {
    return currentPassword;
  }

  public void setCurrentPassword(String currentPassword) {
    this.currentPassword = currentPassword;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public boolean isSure() {
    return sure;
  }

  public void setSure(boolean sure) {
    this.sure = sure;
  }

  public String getClosingPassword() {
    return closingPassword;
  }

  public void setClosingPassword(String closingPassword) {
    this.closingPassword = closingPassword;
  }
}
