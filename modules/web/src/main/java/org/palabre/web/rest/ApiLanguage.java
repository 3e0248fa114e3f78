package org.palabre.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.palabre.web.address.Here;
import org.palabre.web.address.Language;

/** Addresses of the API have no language: whoever calls says which one their page is in. */
@RequestScoped
public class ApiLanguage {

  @Inject private Here here;

  /** From now on answers are in the language that was accepted first. */
  public void speak(HttpHeaders headers) {
    List<Locale> accepted = headers.getAcceptableLanguages();
    boolean english =
        !accepted.isEmpty() && Language.ENGLISH.tag().equals(accepted.get(0).getLanguage());
    here.enter(english ? Language.ENGLISH : Language.FRENCH, here.getAddress(), null);
  }
}
