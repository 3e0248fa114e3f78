package org.palabre.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.picture.Picture;
import org.palabre.statement.OwnWords;
import org.palabre.statement.Statement;
import org.palabre.statement.Statement.State;
import org.palabre.statement.StatementPictures;
import org.palabre.statement.Statements;
import org.palabre.statement.Told;
import org.palabre.web.address.Here;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.map.PositionPicker;
import org.palabre.web.session.RemoteAddress;

/** Saying something in a space: words, and a place and a name for those who want. */
@Named
@RequestScoped
public class Tell {

  @Inject private Statements statements;
  @Inject private OwnWords ownWords;
  @Inject private StatementPictures pictures;
  @Inject private TellingBrake brake;
  @Inject private RemoteAddress addresses;
  @Inject private CurrentActor actor;
  @Inject private PositionPicker picker;
  @Inject private Refusals refusals;
  @Inject private Here here;
  private FormKey key = FormKey.fresh();
  private List<Part> photos;
  private String words;
  private String place;
  private String name;

  /** Keeps what was written and says what happens next. */
  public void send() throws IOException {
    Optional<Statement> kept = Optional.empty();
    try {
      Told told =
          Told.online(words, place, name, here.wording().today(), picker.picked().orElse(null));
      if (!actor.get().isSignedIn()) {
        brake.count(addresses.of((HttpServletRequest) faces().getExternalContext().getRequest()));
      }
      List<Picture> brought = SentPictures.read("photos", photos);
      kept = Optional.of(statements.tell(here.spaceId(), told, key.id()));
      pictures.add(here.spaceId(), key.id(), brought);
    } catch (Refusal refusal) {
      refusals.show("tell", refusal);
    }
    if (kept.isPresent()) {
      faces().getExternalContext().redirect(thanks(kept.get()));
    }
  }

  /** Whoever waits to be read is given the code of what they said; the others see it at once. */
  private String thanks(Statement kept) {
    return kept.getState() == State.PUBLISHED
        ? here.link(here.getToolAddress()) + "/thanks?said=" + kept.getId()
        : here.link("/follow/") + ownWords.issue(here.spaceId(), key.id()).text() + "?fresh=1";
  }

  private static FacesContext faces() {
    return FacesContext.getCurrentInstance();
  }

  /** Whether place, position, name or photographs were filled in, so that they stay in sight. */
  public boolean isDetailed() {
    boolean brought =
        photos != null && photos.stream().anyMatch(one -> one != null && one.getSize() > 0);
    boolean picked = picker.getLongitude() != null || picker.getPlace() != null;
    return place != null || name != null || brought || picked;
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public List<Part> getPhotos() {
    return photos;
  }

  public void setPhotos(List<Part> photos) {
    this.photos = photos;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
