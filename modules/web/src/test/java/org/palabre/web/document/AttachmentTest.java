package org.palabre.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttachmentTest {

  @Test
  void saysANameInEveryScript() {
    assertThat(Attachment.header("attachment", "Été à Noailles.pdf"))
        .isEqualTo(
            "attachment; filename=\"Ete a Noailles.pdf\";"
                + " filename*=UTF-8''%C3%89t%C3%A9%20%C3%A0%20Noailles.pdf");
    assertThat(Attachment.header("inline", "🌳.jpg"))
        .isEqualTo("inline; filename=\"_.jpg\"; filename*=UTF-8''%F0%9F%8C%B3.jpg");
  }

  @Test
  void leavesNoWayOutOfTheHeader() {
    assertThat(Attachment.header("attachment", "a\"; x=\"b\r\nSet-Cookie: c.pdf"))
        .doesNotContain("\r", "\n", "x=\"")
        .contains("filename*=UTF-8''a%22%3B%20x%3D%22b%0D%0ASet-Cookie%3A%20c.pdf");
  }
}
