package org.palabre.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The association or city that runs this server. */
@Entity(name = "Organisation")
@Table(name = "organisation")
public class Organisation {

  @Id private int id;
  private String name;
  private String area;
  private String welcome;
  private String intro;
  private String zone;

  /** For JPA. */
  protected Organisation() {}

  public String getName() {
    return name;
  }

  /** The area it serves, in a few words; may be empty. */
  public String getArea() {
    return area;
  }

  /** The front page's title; empty for the usual one. */
  public String getWelcome() {
    return welcome;
  }

  /** The front page's first sentences; empty for the usual ones. */
  public String getIntro() {
    return intro;
  }

  /** The time zone its meetings and dates are in, such as {@code Europe/Paris}. */
  public String getZone() {
    return zone;
  }

  /** Changes how it presents itself. */
  public void present(String newName, String newArea, String newWelcome, String newIntro) {
    name = newName;
    area = newArea;
    welcome = newWelcome;
    intro = newIntro;
  }
}
