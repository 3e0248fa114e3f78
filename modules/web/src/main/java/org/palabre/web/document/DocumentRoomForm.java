package org.palabre.web.document;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palabre.document.DocumentRoom;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.TypedNumber;

/** How much room the files of one space may take, as a form. */
@Named
@RequestScoped
public class DocumentRoomForm {

  private static final long MEGABYTE = 1024L * 1024;

  @Inject private DocumentRoom room;
  @Inject private Refusals refusals;
  @Inject private Done done;
  private String megabytes;

  @PostConstruct
  void load() {
    megabytes = Long.toString(room.most() / MEGABYTE);
  }

  /** Keeps the number. */
  public void save() {
    if (refusals.explain("room", () -> room.allow(TypedNumber.read("megabytes", megabytes)))) {
      done.at("/administration/organisation", "room");
    }
  }

  public String getMegabytes() {
    return megabytes;
  }

  public void setMegabytes(String megabytes) {
    this.megabytes = megabytes;
  }
}
