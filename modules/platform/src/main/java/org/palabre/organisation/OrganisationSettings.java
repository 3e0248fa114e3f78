package org.palabre.organisation;

import static org.palabre.access.PlatformPermission.ADMINISTER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.palabre.access.Access;
import org.palabre.input.PlainText;

/**
 * Changes what the organisation says of itself: on the front page, and where the law asks it to.
 */
@ApplicationScoped
public class OrganisationSettings {

  private static final int LINE = 120;
  private static final int TITLE = 200;
  private static final int SENTENCES = 600;

  private final Organisations organisations;
  private final Access access;

  /** For the container's proxy. */
  protected OrganisationSettings() {
    this(null, null);
  }

  @Inject
  OrganisationSettings(Organisations organisations, Access access) {
    this.organisations = organisations;
    this.access = access;
  }

  /**
   * Keeps new words.
   *
   * @throws org.palabre.input.Refusal if one of them is not fit to keep; its field has the name of
   *     the record's component
   * @throws org.palabre.access.AccessDenied if the actor does not administer
   */
  @Transactional
  public void change(Words words) {
    access.require(ADMINISTER);
    Organisation organisation = organisations.get();
    organisation.present(
        PlainText.line("name", words.name(), LINE),
        PlainText.optionalLine("area", words.area(), TITLE),
        PlainText.optionalLine("welcome", words.welcome(), TITLE),
        PlainText.optionalLines("intro", words.intro(), SENTENCES));
    organisation.declare(
        PlainText.optionalLines("contact", words.contact(), TITLE),
        PlainText.optionalLines("publisher", words.publisher(), SENTENCES),
        PlainText.optionalLines("hosting", words.hosting(), SENTENCES));
  }

  /**
   * What the organisation says of itself, as it was typed.
   *
   * @param name its name
   * @param area the area it serves
   * @param welcome the front page's title; empty for the usual one
   * @param intro the front page's first sentences; empty for the usual ones
   * @param contact how to write to it
   * @param publisher who is responsible for what the site publishes
   * @param hosting who runs the machine
   */
  public record Words(
      String name,
      String area,
      String welcome,
      String intro,
      String contact,
      String publisher,
      String hosting) {

    /** What an organisation says now. */
    public static Words of(Organisation organisation) {
      return new Words(
          organisation.getName(),
          organisation.getArea(),
          organisation.getWelcome(),
          organisation.getIntro(),
          organisation.getContact(),
          organisation.getPublisher(),
          organisation.getHosting());
    }
  }
}
