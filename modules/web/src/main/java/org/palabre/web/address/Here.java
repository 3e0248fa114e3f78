package org.palabre.web.address;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Optional;
import java.util.UUID;
import org.palabre.space.Space;
import org.palabre.spi.SpaceFacts;

/**
 * Where the running request is: {@code #{here}} in pages.
 *
 * <pre>{@code
 * <a href="#{here.link('/tables')}">…</a>
 * #{here.say(tables['statements.count'], count)}
 * }</pre>
 */
@Named
@RequestScoped
public class Here {

  /** The request attribute that marks a reading page. */
  public static final String READING = "org.palabre.reading";

  private Language language = Language.FRENCH;
  private String address = "/";
  private String query = "";
  private Destination destination;
  private Optional<Space> space = Optional.empty();
  private Optional<SpaceFacts> facts = Optional.empty();

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
    return new MessageFormat(pattern, language.locale()).format(arguments);
  }
}
