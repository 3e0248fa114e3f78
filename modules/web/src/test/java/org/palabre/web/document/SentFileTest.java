package org.palabre.web.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Part;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.file.Upload;
import org.palabre.input.Refusal;

class SentFileTest {

  @Test
  void isAskedForWhereNoneWasChosen() {
    for (List<Part> sent :
        List.of(List.<Part>of(), List.of(part("", 0)), Arrays.asList((Part) null))) {
      assertThatThrownBy(() -> SentFile.all("files", sent))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("file.needed");
    }
    assertThatThrownBy(() -> SentFile.all("files", null)).isInstanceOf(Refusal.class);
  }

  @Test
  void isNoFieldOfWords() {
    assertThatThrownBy(() -> SentFile.one("file", part(null, 12)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("file.needed");
    assertThat(SentFile.all("files", List.of(part(null, 12), part("bilan.pdf", 5))))
        .extracting(Upload::name)
        .containsExactly("bilan.pdf");
  }

  private static Part part(String name, long size) {
    return (Part)
        Proxy.newProxyInstance(
            Part.class.getClassLoader(),
            new Class<?>[] {Part.class},
            (proxy, method, values) ->
                switch (method.getName()) {
                  case "getSubmittedFileName" -> name;
                  case "getSize" -> size;
                  default -> null;
                });
  }
}
