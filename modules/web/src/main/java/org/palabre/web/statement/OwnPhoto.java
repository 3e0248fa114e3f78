package org.palabre.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import org.palabre.input.Refusal;
import org.palabre.picture.Picture;
import org.palabre.statement.StatementPictures;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;

/** One more photograph beside one's own words, with what it shows. On the page of those words. */
@Named
@RequestScoped
public class OwnPhoto {

  private static final String FIELD = "photo";

  @Inject private FollowStatement follow;
  @Inject private StatementPictures pictures;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Part photo;
  private String alt;

  /** Keeps it beside the words. */
  public void bring() {
    if (refusals.explain(FIELD, this::keep)) {
      done.at(here.getAddress(), "photo");
    }
  }

  private void keep() {
    List<Picture> read = SentPictures.read(FIELD, photo == null ? List.of() : List.of(photo));
    if (read.isEmpty()) {
      throw new Refusal("file", "follow.photo.needed");
    }
    pictures.bring(follow.ownId(), follow.provenBy(), read.get(0), alt);
  }

  /** Whether there is room for one more. */
  public boolean isRoom() {
    return follow.getPictures().size() < StatementPictures.MOST;
  }

  public Part getPhoto() {
    return photo;
  }

  public void setPhoto(Part photo) {
    this.photo = photo;
  }

  public String getAlt() {
    return alt;
  }

  public void setAlt(String alt) {
    this.alt = alt;
  }
}
