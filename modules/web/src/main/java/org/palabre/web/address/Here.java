package org.palabre.web.address;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.organisation.Organisations;
import org.palabre.space.Space;
import org.palabre.spi.SpaceFacts;
import org.palabre.statement.Masking;
import org.palabre.statement.PartialDate;
import org.palabre.web.wording.Wording;

/**
 * Where the running request is: {@code #{here}} in pages.
 *
 * <pre>{@code
 * <a href="#{here.link('/tables')}">…</a>
 * #{here.say(tables['statements.count'], count)}
 * #{here.dayOf(statement.publishedAt)}
 * }</pre>
 */
@Named
@RequestScoped
public class Here {

  /** The request attribute that marks a reading page. */
  public static final String READING = "org.palabre.reading";

  private static final int BEGINNING = 240;

  private final Organisations organisations;
  private Wording wording;
  private Language language = Language.FRENCH;
  private String address = "/";
  private String query = "";
  private Destination destination;
  private Optional<Space> space = Optional.empty();
  private Optional<SpaceFacts> facts = Optional.empty();

  /** For the container's proxy. */
  protected Here() {
    this(null);
  }

  @Inject
  Here(Organisations organisations) {
    this.organisations = organisations;
  }

  /** Notes language and address; called by the router. */
  public void enter(Language in, String at, String queryString) {
    language = in;
    address = at;
    query = queryString == null ? "" : "?" + queryString;
  }

  /** Notes what was found there, and the visitor's place in it; called by the router. */
  public void arrive(Destination at, Optional<SpaceFacts> seen) {
    facts = seen;
    destination = at;
    space = at.place().map(Destination.Place::space);
  }

  /** The language of this page. */
  public Language language() {
    return language;
  }

  /** Its tag, for the {@code lang} attribute. */
  public String getLang() {
    return language.tag();
  }

  /** The address of this page, without language. */
  public String getAddress() {
    return address;
  }

  /** The address of this page with language and query, for forms that come back to it. */
  public String getWholeAddress() {
    return language.address(address) + query;
  }

  /** This page in the other language. */
  public String getOtherLanguageLink() {
    return language.other().address(address) + query;
  }

  /** The other language's tag. */
  public String getOtherLang() {
    return language.other().tag();
  }

  /** An address in the language of this page. */
  public String link(String page) {
    return language.address(page);
  }

  /** The last part of the address when the page takes one, such as a one-time token. */
  public String getRest() {
    return destination.rest();
  }

  /** The address of this page as a query parameter. */
  public String encodedAddress() {
    return URLEncoder.encode(getWholeAddress(), StandardCharsets.UTF_8);
  }

  /** The space this page is in, or null. */
  public Space getSpace() {
    return space.orElse(null);
  }

  /** What policies know of the space this page is in, for the visitor. */
  public SpaceFacts facts() {
    return facts.orElseThrow();
  }

  /** The id of the space this page is in. */
  public UUID spaceId() {
    return space.orElseThrow().getId();
  }

  /** The address of the space this page is in, without language. */
  public String getSpaceAddress() {
    return destination.place().orElseThrow().address();
  }

  /** The address of the tool shown, without language. */
  public String getToolAddress() {
    return getSpaceAddress() + "/" + destination.place().orElseThrow().tool().segment();
  }

  /** The item that the address names; empty on pages that are of none. */
  public Optional<UUID> itemNamed() {
    return destination.place().flatMap(Destination.Place::item);
  }

  /** The item that the address names; only pages of one item have it. */
  public UUID item() {
    return destination.place().flatMap(Destination.Place::item).orElseThrow();
  }

  /** The id of the tool shown, or an empty text. */
  public String getTool() {
    return Optional.ofNullable(destination)
        .flatMap(Destination::place)
        .map(p -> p.tool().id())
        .orElse("");
  }

  /** Whether this page is at that address or below it. */
  public boolean isAt(String page) {
    return address.equals(page) || (!page.equals("/") && address.startsWith(page + "/"));
  }

  /** Fills a pattern of a bundle, with the plurals and numbers of this page's language. */
  public String say(String pattern, Object... arguments) {
    return wording().say(pattern, arguments);
  }

  /** A moment as people say it: "jeudi 26 novembre, 18 h 30". */
  public String moment(Instant moment) {
    return wording().moment(moment);
  }

  /** The day of a moment: "hier", "jeudi 26 novembre". */
  public String dayOf(Instant moment) {
    return wording().day(moment);
  }

  /** As much of a date as is known: "jeudi 26 novembre", "mars 2016", "2016". */
  public String date(PartialDate date) {
    return wording().partial(date);
  }

  /** An amount in euros: "12 345,67 €". */
  public String amount(BigDecimal euros) {
    return wording().amount(euros);
  }

  /** A whole number: "12 345". */
  public String number(long number) {
    return wording().number(number);
  }

  /** What stands in a table: a number as people write it, a text as it is, "–" for not known. */
  public String cell(Object cell) {
    if (cell == null) {
      return "–";
    }
    return cell instanceof Number number ? number(number.longValue()) : cell.toString();
  }

  /** The beginning of what somebody said, in quotation marks: some three lines. */
  public String quotedBeginning(String words) {
    return wording().quoted(wording().beginning(unmasked(words), BEGINNING));
  }

  /** What somebody said, with a word in the place of each name that was masked. */
  public String unmasked(String words) {
    return words.contains(Masking.MARK)
        ? words.replace(Masking.MARK, words().getString("statement.masked"))
        : words;
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle("org.palabre.web.words", language.locale());
  }

  /** What somebody said, in quotation marks. */
  public String quoted(String words) {
    return wording().quoted(words);
  }

  /** How things are said on this page. */
  public Wording wording() {
    if (wording == null) {
      ZoneId zone = ZoneId.of(organisations.get().getZone());
      wording = new Wording(language.locale(), zone, LocalDate.now(zone));
    }
    return wording;
  }
}
