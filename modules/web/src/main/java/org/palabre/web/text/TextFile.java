package org.palabre.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.palabre.pdf.PageText;
import org.palabre.pdf.Pdf;
import org.palabre.text.AdoptedArticle;
import org.palabre.text.Adoption;
import org.palabre.text.ArticleText;
import org.palabre.text.Texts;
import org.palabre.web.address.Here;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Sent;
import org.palabre.web.page.Front;
import org.palabre.web.text.ValueWords.ValueView;

/** An adopted version as a PDF. */
@Named
@RequestScoped
public class TextFile {

  private static final int ALL = 10_000;

  @Inject private TextAt at;
  @Inject private Texts texts;
  @Inject private ValueWords values;
  @Inject private Pdf pdf;
  @Inject private Front front;
  @Inject private Here here;

  /** Answers with the file, or "not found". */
  public void send() throws IOException {
    Optional<Adoption> adoption =
        at.isThere() ? texts.adoption(at.required(), Sent.number("version")) : Optional.empty();
    if (adoption.isEmpty()) {
      NotFound.answer();
      return;
    }
    byte[] file = pdf.of(page(adoption.get()));
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("application/pdf");
    answer.setResponseContentLength(file.length);
    answer.setResponseHeader("X-Content-Type-Options", "nosniff");
    answer.setResponseHeader(
        "Content-Disposition",
        "inline; filename=\"%s-%d.pdf\""
            .formatted(at.say("text.file." + at.required().getKind()), adoption.get().getNumber()));
    answer.getResponseOutputStream().write(file);
    faces.responseComplete();
  }

  private String page(Adoption adoption) {
    StringBuilder marks = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (AdoptedArticle article : texts.articles(adoption, 0, ALL)) {
      String title = text(at.title(article.getPosition(), article.getHeading()));
      marks.append(
          "<bookmark name=\"%s\" href=\"#a-%s\"/>".formatted(title, article.getArticleId()));
      body.append("<h2 id=\"a-%s\">%s</h2>".formatted(article.getArticleId(), title));
      append(body, article.getText());
    }
    return """
        <html lang="%1$s"><head><title>%2$s</title><meta name="subject" content="%3$s"/>\
        <bookmarks>%4$s</bookmarks></head><body><p class="meta">%5$s</p><h1>%2$s</h1>\
        <p class="meta">%3$s</p>%6$s</body></html>"""
        .formatted(
            here.getLang(),
            text(adoption.getTitle()),
            text(at.record(adoption)),
            marks,
            text(here.getSpace().getName() + " · " + front.getOrganisation().getName()),
            body);
  }

  private void append(StringBuilder body, ArticleText article) {
    for (String paragraph : article.body().split("\n\\s*\n")) {
      if (!paragraph.isBlank()) {
        body.append("<p class=\"lines\">%s</p>".formatted(text(paragraph)));
      }
    }
    if (!article.values().isEmpty()) {
      body.append("<p><strong>%s</strong></p><ul>".formatted(text(at.say("text.values"))));
      for (ValueView one : values.of(article.values())) {
        body.append("<li>%s : %s</li>".formatted(text(one.label()), said(one)));
      }
      body.append("</ul>");
    }
  }

  private static String said(ValueView value) {
    if (value.lines().isEmpty()) {
      return "<strong>%s</strong>".formatted(text(value.said()));
    }
    StringBuilder lines = new StringBuilder();
    value.lines().forEach(line -> lines.append("<li>%s</li>".formatted(text(line))));
    return "<ul>%s</ul>".formatted(lines);
  }

  private static String text(String said) {
    return PageText.escaped(said);
  }
}
