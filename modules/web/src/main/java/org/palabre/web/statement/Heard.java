package org.palabre.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.palabre.input.Refusal;
import org.palabre.picture.Picture;
import org.palabre.statement.Channel;
import org.palabre.statement.OwnWords;
import org.palabre.statement.PartialDate;
import org.palabre.statement.StatementPictures;
import org.palabre.statement.Statements;
import org.palabre.statement.Told;
import org.palabre.statement.Told.Speaker;
import org.palabre.web.address.Here;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.map.PositionPicker;

/** Entering something that a facilitator heard: as much of when, where and how as they know. */
@Named
@RequestScoped
public class Heard {

  @Inject private Statements statements;
  @Inject private OwnWords ownWords;
  @Inject private StatementPictures pictures;
  @Inject private PositionPicker picker;
  @Inject private Refusals refusals;
  @Inject private Here here;
  private FormKey key = FormKey.fresh();
  private List<Part> photos;
  private String words;
  private String question;
  private String channel;
  private String day;
  private String month;
  private String year;
  private String place;
  private String headCount;
  private String name;
  private String nature;

  /** Keeps it, published, and gives the code to hand to whoever said it. */
  public void save() throws IOException {
    try {
      List<Picture> brought = SentPictures.read("photos", photos);
      statements.takeDown(here.spaceId(), told(), key.id());
      pictures.add(here.spaceId(), key.id(), brought);
    } catch (Refusal refusal) {
      refusals.show("heard", refusal);
      return;
    }
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(
            here.link("/follow/") + ownWords.issue(here.spaceId(), key.id()).text() + "?given=1");
  }

  private Told told() {
    return new Told(
        words,
        question,
        channel == null ? null : Channel.valueOf(channel),
        said(),
        place,
        headCount == null ? null : number("headCount", headCount, "statement.headCount.number"),
        new Speaker(name, null, null),
        NatureChoices.chosen(nature),
        picker.picked().orElse(null));
  }

  private PartialDate said() {
    if (day == null && month == null && year == null) {
      return null;
    }
    if (year == null) {
      throw new Refusal("said", "heard.said.year");
    }
    if (day != null && month == null) {
      throw new Refusal("said", "heard.said.month");
    }
    try {
      return new PartialDate(
          number("said", year, "heard.said.number"),
          month == null ? null : number("said", month, "heard.said.number"),
          day == null ? null : number("said", day, "heard.said.number"));
    } catch (DateTimeException e) {
      throw new Refusal("said", "heard.said.none");
    }
  }

  private static Integer number(String field, String typed, String key) {
    try {
      return Integer.valueOf(typed.strip());
    } catch (NumberFormatException e) {
      throw new Refusal(field, key);
    }
  }

  /** The ways of collecting, with what they are called. */
  public List<Choice> getChannels() {
    ResourceBundle names =
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
    return Arrays.stream(Channel.values())
        .map(one -> new Choice(one.name(), names.getString("channel." + one)))
        .toList();
  }

  /** The months, with what they are called. */
  public List<Choice> getMonths() {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(
            number ->
                new Choice(
                    Integer.toString(number),
                    Month.of(number)
                        .getDisplayName(TextStyle.FULL_STANDALONE, here.language().locale())))
        .toList();
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

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String question) {
    this.question = question;
  }

  public String getChannel() {
    return channel;
  }

  public void setChannel(String channel) {
    this.channel = channel;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = month;
  }

  public String getYear() {
    return year;
  }

  public void setYear(String year) {
    this.year = year;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getHeadCount() {
    return headCount;
  }

  public void setHeadCount(String headCount) {
    this.headCount = headCount;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getNature() {
    return nature;
  }

  public void setNature(String chosen) {
    nature = chosen;
  }

  /**
   * An entry of a list to choose from.
   *
   * @param value what is sent
   * @param label what is read
   */
  public record Choice(String value, String label) {}
}
