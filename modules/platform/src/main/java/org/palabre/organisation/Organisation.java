package org.palabre.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
  private String contact;
  private String publisher;
  private String hosting;

  @Enumerated(EnumType.STRING)
  @Column(name = "map_kind")
  private BaseMap.Kind mapKind;

  @Column(name = "map_address")
  private String mapAddress;

  @Column(name = "map_attribution")
  private String mapAttribution;

  @Column(name = "document_megabytes")
  private int documentMegabytes;

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

  /** How to write to it: an address, an e-mail; may be empty. */
  public String getContact() {
    return contact;
  }

  /** Who is responsible for what the site publishes, with an address; may be empty. */
  public String getPublisher() {
    return publisher;
  }

  /** Who runs the machine, with an address; may be empty. */
  public String getHosting() {
    return hosting;
  }

  /** The map its maps are drawn on. */
  public BaseMap getBaseMap() {
    return BaseMap.of(mapKind, mapAddress, mapAttribution);
  }

  /** How many megabytes the files of one space may take. */
  public int getDocumentMegabytes() {
    return documentMegabytes;
  }

  /** Changes how many megabytes the files of one space may take. */
  public void allowDocuments(int megabytes) {
    documentMegabytes = megabytes;
  }

  void showBelow(BaseMap map) {
    boolean own = map.kind() == BaseMap.Kind.OTHER;
    mapKind = map.kind();
    mapAddress = own ? map.address() : "";
    mapAttribution = own ? map.attribution() : "";
  }

  /** Changes what the law asks it to say of itself. */
  public void declare(String newContact, String newPublisher, String newHosting) {
    contact = newContact;
    publisher = newPublisher;
    hosting = newHosting;
  }

  /** Changes how it presents itself. */
  public void present(String newName, String newArea, String newWelcome, String newIntro) {
    name = newName;
    area = newArea;
    welcome = newWelcome;
    intro = newIntro;
  }
}
