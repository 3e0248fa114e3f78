package org.palabre.web.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.document.Document;
import org.palabre.document.DocumentWork;
import org.palabre.document.Documents;
import org.palabre.document.Shelved;
import org.palabre.file.FileIntake;
import org.palabre.file.FileName;
import org.palabre.file.ReceivedFile;
import org.palabre.file.Upload;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;

/**
 * Files brought to a space, several at once. Each is kept by itself: one that is refused keeps no
 * other away. Then each picture is described, one after the other.
 */
@Named
@RequestScoped
public class AddFiles {

  /** The most files of one form. */
  public static final int MOST = 20;

  private static final String FORM = "add";

  @Inject private DocumentWork work;
  @Inject private Documents documents;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private FormKey key = FormKey.fresh();
  private Audience audience = Audience.SPACE;
  private List<Part> files;

  /** Keeps those that can be kept; says of the others why not. */
  public void send() {
    List<Upload> sent = new ArrayList<>();
    if (!refusals.explain(FORM, () -> sent.addAll(chosen()))) {
      return;
    }
    List<Document> kept = new ArrayList<>();
    boolean refused = false;
    for (int i = 0; i < sent.size(); i++) {
      try {
        kept.add(keep(sent.get(i), i));
      } catch (Refusal refusal) {
        refused = true;
        say(sent.get(i), refusal);
      }
    }
    if (refused) {
      key = FormKey.fresh();
      tell(kept.size());
    } else {
      goOn(kept);
    }
  }

  private List<Upload> chosen() {
    List<Upload> sent = SentFile.all("files", files);
    if (sent.size() > MOST) {
      throw new Refusal("files", "document.tooMany", MOST);
    }
    return sent;
  }

  private Document keep(Upload upload, int place) {
    UUID once = UUID.nameUUIDFromBytes((key + "/" + place).getBytes(StandardCharsets.US_ASCII));
    try (ReceivedFile file = FileIntake.receive("files", upload)) {
      return work.bring(here.spaceId(), file, audience, once);
    }
  }

  private void say(Upload upload, Refusal refusal) {
    String sentence =
        here.say(
            word("document.refused"), FileName.cleaned(upload.name()), refusals.sentence(refusal));
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(
        FORM + ":files", new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    faces.validationFailed();
  }

  /** Says how many were kept beside those that were not. */
  private void tell(int kept) {
    if (kept > 0) {
      String sentence = here.say(word("document.keptOthers"), kept);
      FacesContext.getCurrentInstance()
          .addMessage(FORM, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    }
  }

  /** To the first picture that has to be described; else to what came. */
  private void goOn(List<Document> kept) {
    List<Shelved> waiting = documents.undescribed(here.facts());
    String tool = here.link(here.getToolAddress());
    if (!waiting.isEmpty()) {
      done.go(tool + "/describe?done=added&id=" + waiting.get(0).document().getId());
    } else if (kept.size() == 1) {
      done.go(tool + "/describe?done=added&id=" + kept.get(0).getId());
    } else {
      done.go(tool + "?done=added");
    }
  }

  private String word(String name) {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale())
        .getString(name);
  }

  /** The most megabytes of one file. */
  public long getMostMegabytes() {
    return FileIntake.MOST_BYTES / 1024 / 1024;
  }

  /** Who may read them. */
  public Audience[] getAudiences() {
    return Audience.values();
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public Audience getAudience() {
    return audience;
  }

  public void setAudience(Audience audience) {
    this.audience = audience;
  }

  public List<Part> getFiles() {
    return files;
  }

  public void setFiles(List<Part> files) {
    this.files = files;
  }
}
