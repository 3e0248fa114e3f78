package org.palabre.web.figures;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Answers a request with a sheet as a file. */
public final class CsvAnswer {

  private CsvAnswer() {}

  /**
   * Sends it.
   *
   * @param name the file's name without its end: letters of an address only
   */
  public static void send(Sheet sheet, String name) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("text/csv; charset=UTF-8");
    answer.setResponseCharacterEncoding(StandardCharsets.UTF_8.name());
    answer.setResponseHeader("X-Content-Type-Options", "nosniff");
    answer.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(name));
    Writer out = answer.getResponseOutputWriter();
    sheet.write(out);
    out.flush();
    faces.responseComplete();
  }
}
