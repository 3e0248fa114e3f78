package org.palabre.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.mail.Mail;
import org.palabre.mail.Outbox;
import org.palabre.mail.SiteAddress;
import org.palabre.organisation.Organisations;
import org.palabre.plugin.PluginRegistry;
import org.palabre.project.Project;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.Actor;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.text.Amendment;
import org.palabre.theme.Theme;

/**
 * Writes the mails that tell of threads: what happened and where to read it, no words of others.
 */
@ApplicationScoped
class NewsMails {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Outbox outbox;
  private final SiteAddress site;
  private final Organisations organisations;
  private final PluginRegistry plugins;
  private final Subjects subjects;
  private final Spaces spaces;

  /** For the container's proxy. */
  protected NewsMails() {
    this(null, null, null, null, null, null);
  }

  @Inject
  NewsMails(
      Outbox outbox,
      SiteAddress site,
      Organisations organisations,
      PluginRegistry plugins,
      Subjects subjects,
      Spaces spaces) {
    this.outbox = outbox;
    this.site = site;
    this.organisations = organisations;
    this.plugins = plugins;
    this.subjects = subjects;
    this.spaces = spaces;
  }

  /** Asks an address whether it wants to be told. */
  void askToConfirm(Follower asked, String thread) {
    ResourceBundle words = words(asked.getLanguage());
    String organisation = organisations.get().getName();
    outbox.put(
        new Mail(
            asked.getEmail(),
            Mail.subject(fill(words.getString("confirm.subject"), organisation)),
            fill(words.getString("confirm.body"), organisation, thread, notifyLink(asked))));
  }

  /** Asks an address whether it wants the letters to a territory. */
  void askForLetters(Follower asked, String territory) {
    ResourceBundle words = words(asked.getLanguage());
    String organisation = organisations.get().getName();
    outbox.put(
        new Mail(
            asked.getEmail(),
            Mail.subject(fill(words.getString("confirm.letters.subject"), organisation)),
            fill(
                words.getString("confirm.letters.body"),
                organisation,
                territory,
                notifyLink(asked))));
  }

  /** Tells the confirmed addresses that follow one of these, each once. */
  void tellAddresses(NewsEvent event, Collection<UUID> subjects) {
    Space space = entities.find(Space.class, event.getSpaceId());
    boolean everybodys =
        space.getVisibility() == Visibility.PUBLIC
            && (space.getStage() == Stage.OPEN || space.getStage() == Stage.CLOSED);
    if (!everybodys || plugins.ownerOfKind(space.getKind()).isEmpty()) {
      return;
    }
    Map<String, Follower> once = new LinkedHashMap<>();
    entities
        .createQuery(
            "SELECT f FROM Follower f WHERE f.subjectId IN :subjects AND f.email IS NOT NULL"
                + " AND f.confirmedAt IS NOT NULL",
            Follower.class)
        .setParameter("subjects", subjects)
        .getResultList()
        .forEach(follower -> once.putIfAbsent(follower.getEmail(), follower));
    if (!once.isEmpty()) {
      subject(event, space)
          .ifPresent(
              subject ->
                  once.values()
                      .forEach(follower -> outbox.put(step(event, space, subject, follower))));
    }
  }

  private Mail step(NewsEvent event, Space space, Subject subject, Follower follower) {
    ResourceBundle words = words(follower.getLanguage());
    String name = subject.name();
    String path = subject.path().isEmpty() ? path(event, space) : path(space, subject.path());
    return new Mail(
        follower.getEmail(),
        Mail.subject(name + " · " + organisations.get().getName()),
        fill(
            words.getString("step.body"),
            sentence(event, space, name, follower.getLanguage()),
            site.link(prefix(follower.getLanguage()) + path),
            notifyLink(follower),
            organisations.get().getName()),
        stopLink(follower.getToken()));
  }

  /**
   * One mail with all that is new to somebody, thread by thread.
   *
   * @param token what stops them
   */
  Mail digest(String email, List<News.Item> items, String language, UUID token) {
    ResourceBundle words = words(language);
    StringBuilder lines = new StringBuilder();
    Map<UUID, String> said = new LinkedHashMap<>();
    for (News.Item item : items) {
      String sentence = sentence(item.event(), item.space(), item.name(), language);
      said.merge(
          item.event().getSubjectId(),
          "– " + sentence + "\n  " + site.link(prefix(language) + item.path()) + "\n",
          (first, second) -> first + "– " + sentence + "\n");
    }
    said.values().forEach(part -> lines.append(part).append('\n'));
    String organisation = organisations.get().getName();
    return new Mail(
        email,
        Mail.subject(fill(words.getString("digest.subject"), organisation, said.size())),
        fill(
            words.getString("digest.body"),
            lines,
            site.link(prefix(language) + "/account"),
            organisation),
        stopLink(token));
  }

  /** What happened, in a sentence. */
  String sentence(NewsEvent event, Space space, String thread, String language) {
    return fill(words(language).getString("news." + event.getKind()), space.getName(), thread);
  }

  /** What it is of, as everybody may read it; empty where a plugin has nothing to tell them. */
  private Optional<Subject> subject(NewsEvent event, Space space) {
    UUID id = event.getSubjectId();
    return event.getKind().isOfPlugins()
        ? subjects.ofPlugins(spaces.facts(space, Actor.visitor()), id)
        : Optional.of(new Subject(id, name(id), ""));
  }

  private String name(UUID subject) {
    Project project = entities.find(Project.class, subject);
    return project == null ? entities.find(Theme.class, subject).getName() : project.getName();
  }

  /** The address of something below that of its space, without language. */
  String path(Space space, String below) {
    return "/%s/%s/%s"
        .formatted(plugins.ownerOfKind(space.getKind()).orElseThrow().id(), space.getSlug(), below);
  }

  /** Where one reads on, without language. */
  String path(NewsEvent event, Space space) {
    if (event.getKind().isOfWords()) {
      return "/mine/" + event.getSubjectId();
    }
    if (event.getKind() == NewsKind.TASK_GIVEN) {
      return "/mine#tasks";
    }
    String at = path(space, "");
    if (event.getKind().isOfAmendments()) {
      UUID amendment = event.getSubjectId();
      UUID text = entities.find(Amendment.class, amendment).getTextId();
      return at + "texts/text-amendment?id=" + text + "&of=" + amendment + "#discussion";
    }
    String threads = at + "threads/";
    if (event.getKind() == NewsKind.SPEAKERS_ASKED) {
      return threads + "changed?project=" + event.getSubjectId();
    }
    if (event.getKind() == NewsKind.JOURNAL_TOLD) {
      return threads + event.getSubjectId() + "#journal";
    }
    String anchor = event.getCommitmentId() == null ? "" : "#c-" + event.getCommitmentId();
    return threads + event.getSubjectId() + anchor;
  }

  private String notifyLink(Follower follower) {
    return site.link(prefix(follower.getLanguage()) + "/notify/" + follower.getToken());
  }

  private String stopLink(UUID token) {
    return site.link("/api/v1/news/stop/" + token);
  }

  private static ResourceBundle words(String language) {
    return ResourceBundle.getBundle(
        "org.palabre.notification.mails", Locale.forLanguageTag(language));
  }

  private static String fill(String pattern, Object... values) {
    return new MessageFormat(pattern, Locale.ROOT).format(values);
  }

  private static String prefix(String language) {
    return language.equals("en") ? "/en" : "";
  }
}
