package org.palabre.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.palabre.facilitation.Course;
import org.palabre.facilitation.Course.Stage;
import org.palabre.facilitation.Facilitating;
import org.palabre.facilitation.HandCount;
import org.palabre.facilitation.HandCounts;
import org.palabre.facilitation.Hands;
import org.palabre.facilitation.SaidInMeeting;
import org.palabre.facilitation.SpeakingRound;
import org.palabre.facilitation.SpeakingRound.Speaker;
import org.palabre.meeting.Meeting.State;
import org.palabre.meeting.MeetingItem;
import org.palabre.web.address.Here;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Sent;

/** Leading a meeting: where it is, who has not spoken, shows of hands, what is said. */
@Named
@RequestScoped
public class LeadScreen {

  @Inject private Facilitating facilitating;
  @Inject private SpeakingRound speaking;
  @Inject private HandCounts counts;
  @Inject private SaidInMeeting said;
  @Inject private MeetingAtHand atHand;
  @Inject private Here here;
  private Course course;
  private List<Speaker> speakers;
  private List<HandCount> hands;

  /** Where the meeting is. */
  public Course getCourse() {
    if (course == null) {
      course = facilitating.course(here.spaceId(), atHand.id());
    }
    return course;
  }

  /** Whether it can be led: it is announced. */
  public boolean isHeld() {
    return atHand.getMeeting().getState() == State.ANNOUNCED;
  }

  public boolean isRunning() {
    return getCourse().stage() == Stage.RUNNING;
  }

  public boolean isEnded() {
    return getCourse().stage() == Stage.ENDED;
  }

  /** The item it is at; null when at none. */
  public MeetingItem getCurrent() {
    return getCourse().current().orElse(null);
  }

  /** The item before it; null when there is none. */
  public MeetingItem getPrevious() {
    return getCourse().previous().orElse(null);
  }

  /** The item after it; null when there is none. */
  public MeetingItem getNext() {
    return getCourse().next().orElse(null);
  }

  /** The running order. */
  public List<Step> getSteps() {
    List<Step> steps = new ArrayList<>();
    int at = getCourse().at().orElse(-1);
    List<MeetingItem> items = getCourse().items();
    for (int i = 0; i < items.size(); i++) {
      String mood = i < at ? "past" : i == at ? "now" : "todo";
      steps.add(new Step(i + 1, items.get(i), isRunning() || isEnded() ? mood : "todo"));
    }
    return steps;
  }

  /** Since when it is at its item, in milliseconds since 1970; null before it began. */
  public Long getSince() {
    return getCourse().since() == null ? null : getCourse().since().toEpochMilli();
  }

  /** The server's clock, in milliseconds since 1970. */
  public long getNow() {
    return getCourse().now().toEpochMilli();
  }

  /** How many minutes its item was to take; null when nobody said. */
  public Integer getMinutes() {
    return getCourse().current().flatMap(MeetingItem::getMinutes).orElse(null);
  }

  /** How much time its item has left, in words; null when nobody said how long. */
  public String getLeft() {
    return getCourse()
        .left()
        .map(left -> left.isNegative() ? say("lead.over", left.negated()) : say("lead.left", left))
        .orElse(null);
  }

  /** Whether its item takes longer than planned. */
  public boolean isOver() {
    return getCourse().left().filter(Duration::isNegative).isPresent();
  }

  /** How much later than planned it is at the beginning of its item, in seconds. */
  public long getDriftBefore() {
    Duration over =
        getCourse()
            .left()
            .filter(Duration::isNegative)
            .map(Duration::negated)
            .orElse(Duration.ZERO);
    return getCourse().drift().minus(over).toSeconds();
  }

  /** How much later than planned it is, in words. */
  public String getDrift() {
    long minutes = Math.round(getCourse().drift().toSeconds() / 60.0);
    if (minutes == 0) {
      return words().getString("lead.onTime");
    }
    return here.say(words().getString(minutes > 0 ? "lead.late" : "lead.early"), Math.abs(minutes));
  }

  /** Whether it is five minutes late, or more. */
  public boolean isLate() {
    return getCourse().drift().toMinutes() >= 5;
  }

  /** Those present, who has not spoken first. */
  public List<Speaker> getSpeakers() {
    if (speakers == null) {
      speakers = speaking.speakers(here.spaceId(), atHand.id());
    }
    return speakers;
  }

  /** Those who have not spoken. */
  public List<Speaker> getSilent() {
    return getSpeakers().stream().filter(one -> !one.spoke()).toList();
  }

  /** Those who have. */
  public List<Speaker> getHeardSpeakers() {
    return getSpeakers().stream().filter(Speaker::spoke).toList();
  }

  /** How many have not spoken, in words. */
  public String getSilence() {
    return here.say(words().getString("lead.silent"), getSilent().size());
  }

  /** The shows of hands, the open ones first. */
  public List<HandCount> getHands() {
    if (hands == null) {
      List<HandCount> all = counts.of(atHand.id());
      hands = new ArrayList<>(all.stream().filter(one -> !one.isClosed()).toList());
      hands.addAll(all.stream().filter(HandCount::isClosed).toList());
    }
    return hands;
  }

  /** What a hand can say. */
  public Hands.Side[] getSides() {
    return Hands.Side.values();
  }

  /** How many hands say so. */
  public int hands(HandCount count, Hands.Side side) {
    return switch (side) {
      case IN_FAVOUR -> count.getInFavour();
      case AGAINST -> count.getAgainst();
      case ABSTAINING -> count.getAbstaining();
    };
  }

  /** How many statements were taken down, in words; null when none. */
  public String getSaid() {
    long count = said.count(here.spaceId(), atHand.id());
    return count == 0 ? null : here.say(words().getString("lead.said.count"), count);
  }

  /** Where what is done is sent. */
  public String getUrl() {
    return MeetingDayResource.address(here.spaceId(), atHand.id(), "lead");
  }

  /** What differs when anything shown does. */
  public String getStamp() {
    return facilitating.stamp(here.spaceId(), atHand.id());
  }

  /** A key for what is sent without script. */
  public String getKey() {
    return FormKey.fresh().toString();
  }

  /** Why what was sent before was not taken; null when it was. */
  public String getRefused() {
    return MeetingDayResource.refused(Sent.text("refused"), words());
  }

  /** What was done before; null for nothing to say. */
  public String getDone() {
    return Optional.of("lead.done." + Sent.text("done").orElse(""))
        .filter(words()::containsKey)
        .map(words()::getString)
        .orElse(null);
  }

  private String say(String key, Duration time) {
    return here.say(words().getString(key), (time.toSeconds() + 59) / 60);
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }

  /**
   * A step of the running order.
   *
   * @param number its place, from 1
   * @param item the item
   * @param mood {@code past}, {@code now} or {@code todo}
   */
  public record Step(int number, MeetingItem item, String mood) {

    /** How many minutes are planned; null when nobody said. */
    public Integer minutes() {
      return item.getMinutes().orElse(null);
    }
  }
}
