package org.palabre.budget.web.paper;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ResourceBundle;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;

/** How the pages of voting on paper say things, and send files. */
@Named
@RequestScoped
public class PaperWords {

  @Inject private Here here;

  /** The words of the plugin in the language of this page. */
  ResourceBundle bundle() {
    return ResourceBundle.getBundle("budget", here.language().locale());
  }

  /** A sentence, filled. */
  String say(String key, Object... values) {
    return here.say(bundle().getString(key), values);
  }

  /** What was done before this page was opened, in words; empty when nothing was. */
  public String getDone() {
    String key = "paper.done." + Sent.text("done").orElse("");
    return bundle().containsKey(key) ? say(key, Sent.number("n")) : "";
  }

  /** An address of this tool. */
  String page(String view) {
    return here.link(here.getToolAddress()) + "/" + view;
  }

  /** Answers with a file that nobody may keep. */
  void send(byte[] file, String name) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("application/pdf");
    answer.setResponseContentLength(file.length);
    answer.setResponseHeader("X-Content-Type-Options", "nosniff");
    answer.setResponseHeader("Cache-Control", "private, no-store");
    answer.setResponseHeader("Content-Disposition", "inline; filename=\"%s.pdf\"".formatted(name));
    answer.getResponseOutputStream().write(file);
    faces.responseComplete();
  }
}
