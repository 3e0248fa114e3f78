package org.palabre.budget.web.idea;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.budget.application.idea.IdeaWriting;
import org.palabre.budget.application.idea.IdeaWriting.Proposal;
import org.palabre.budget.application.idea.Ideas;
import org.palabre.budget.domain.idea.IdeaOrigin;
import org.palabre.budget.domain.idea.IdeaWords;
import org.palabre.budget.web.edition.BudgetWords;
import org.palabre.budget.web.edition.EditionPage;
import org.palabre.input.Refusal;
import org.palabre.picture.Picture;
import org.palabre.statement.OwnWords;
import org.palabre.statement.Statement;
import org.palabre.statement.StatementPictures;
import org.palabre.theme.Categories;
import org.palabre.theme.Category;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.map.PositionPicker;
import org.palabre.web.screen.Form;
import org.palabre.web.session.RemoteAddress;
import org.palabre.web.statement.SentPictures;
import org.palabre.web.statement.TellingBrake;

/** Proposing an idea, and entering one that came on paper or at a counter. */
@Named("budgetPropose")
@RequestScoped
public class ProposeIdea {

  private static final int MOST_SIMILAR = 5;

  @Inject private IdeaWriting writing;
  @Inject private Ideas ideas;
  @Inject private OwnWords ownWords;
  @Inject private StatementPictures pictures;
  @Inject private Categories categories;
  @Inject private TellingBrake brake;
  @Inject private RemoteAddress addresses;
  @Inject private CurrentActor actor;
  @Inject private PositionPicker picker;
  @Inject private EditionPage edition;
  @Inject private BudgetWords budgetWords;
  @Inject private Refusals refusals;
  @Inject private Form form;
  @Inject private Done done;
  @Inject private Here here;
  private FormKey key = FormKey.fresh();
  private List<Part> photos;
  private String title;
  private String words;
  private String area;
  private String category;
  private String place;
  private String name;
  private boolean age;
  private IdeaOrigin origin = IdeaOrigin.PAPER;
  private String received;
  private boolean looked;

  @PostConstruct
  void load() {
    title = Sent.text("title").orElse(null);
    received = here.wording().today().toString();
  }

  /** Shows the ideas like the one being written, and changes nothing. */
  public void look() {
    looked = true;
  }

  /** Keeps what was written and says what happens next. */
  public void send() {
    Statement[] kept = new Statement[1];
    if (refusals.explain("propose", () -> kept[0] = propose())) {
      done.go(
          kept[0].getState() == Statement.State.PUBLISHED
              ? here.link(here.getSpaceAddress()) + "/ideas/" + kept[0].getId() + "?done=proposed"
              : code("fresh"));
    }
  }

  private Statement propose() {
    Proposal proposal = proposal();
    if (!actor.get().isSignedIn()) {
      brake.count(addresses.of(form.request()));
    }
    return withPictures(() -> writing.propose(here.spaceId(), proposal, key.id()));
  }

  /** Enters what came in, and gives the code to hand to whoever had the idea. */
  public void enter() {
    if (refusals.explain("enter", this::takeIn)) {
      done.go(code("given"));
    }
  }

  private void takeIn() {
    Proposal proposal = proposal();
    LocalDate day = day();
    withPictures(() -> writing.enter(here.spaceId(), proposal, origin, day, key.id()));
  }

  private Statement withPictures(java.util.function.Supplier<Statement> keep) {
    List<Picture> brought = SentPictures.read("photos", photos);
    Statement kept;
    try {
      kept = keep.get();
    } catch (Refusal | AccessDenied e) {
      throw e;
    } catch (RuntimeException twice) {
      // Two presses at the same moment: the other one was quicker, and this one finds it there.
      kept = keep.get();
    }
    pictures.add(here.spaceId(), key.id(), brought);
    return kept;
  }

  private String code(String how) {
    return here.link("/follow/")
        + ownWords.issue(here.spaceId(), key.id()).text()
        + "?"
        + how
        + "=1";
  }

  private Proposal proposal() {
    return new Proposal(
        IdeaWords.typed(title, words),
        Optional.ofNullable(area).flatMap(Sent::parse),
        category == null ? "" : category,
        place,
        picker.picked().orElse(null),
        name,
        age);
  }

  private LocalDate day() {
    try {
      return received == null ? null : LocalDate.parse(received);
    } catch (DateTimeException e) {
      throw new Refusal("received", "budget.idea.received");
    }
  }

  /** Whether ideas like this one were asked for. */
  public boolean isLooked() {
    return looked;
  }

  /** The ideas like the one being written. */
  public List<IdeaCard> getSimilar() {
    return title == null
        ? List.of()
        : ideas.similar(here.facts(), title, MOST_SIMILAR).stream()
            .map(one -> new IdeaCard(one, 0, here, budgetWords))
            .toList();
  }

  /** Whether ideas are taken now. */
  public boolean isOpen() {
    return edition.isTakingIdeas();
  }

  /** Whether what came on paper may be entered now. */
  public boolean isEnterable() {
    return edition.isBeingMade();
  }

  /** What ideas can be about. */
  public List<String> getCategories() {
    return categories.all().stream().map(Category::getName).toList();
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

  public void setPhotos(List<Part> sent) {
    photos = sent;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String typed) {
    title = typed;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String typed) {
    words = typed;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String chosen) {
    area = chosen;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String chosen) {
    category = chosen;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String typed) {
    place = typed;
  }

  public String getName() {
    return name;
  }

  public void setName(String typed) {
    name = typed;
  }

  public boolean isAge() {
    return age;
  }

  public void setAge(boolean said) {
    age = said;
  }

  public IdeaOrigin getOrigin() {
    return origin;
  }

  public void setOrigin(IdeaOrigin chosen) {
    origin = chosen;
  }

  public String getReceived() {
    return received;
  }

  public void setReceived(String typed) {
    received = typed;
  }
}
