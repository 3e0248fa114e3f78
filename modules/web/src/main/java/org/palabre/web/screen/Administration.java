package org.palabre.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.palabre.access.Access;
import org.palabre.spi.Page;
import org.palabre.web.address.Here;
import org.palabre.web.address.PlatformPages;

/** The administration's first page: a card for each page the visitor may open. */
@Named
@RequestScoped
public class Administration {

  @Inject private Access access;
  @Inject private Here here;
  @Inject private Form form;

  /** The cards, by address. */
  public List<Card> getCards() {
    return PlatformPages.administration().entrySet().stream()
        .filter(entry -> access.may(entry.getValue().permission()))
        .map(this::card)
        .toList();
  }

  private Card card(Map.Entry<String, Page> entry) {
    String view = entry.getValue().view();
    return new Card(
        view,
        here.link(entry.getKey()),
        form.say("administration.card." + view),
        form.say("administration.card." + view + ".what"));
  }

  /**
   * A card.
   *
   * @param view the page's name
   * @param link where it leads
   * @param title what it is called
   * @param what what one does there
   */
  public record Card(String view, String link, String title, String what) {

    /** {@link #view()} for EL. */
    public String getView() {
      return view;
    }

    /** {@link #link()} for EL. */
    public String getLink() {
      return link;
    }

    /** {@link #title()} for EL. */
    public String getTitle() {
      return title;
    }

    /** {@link #what()} for EL. */
    public String getWhat() {
      return what;
    }
  }
}
