package org.palabre.equipment;

import java.io.Serializable;
import org.palabre.input.PlainText;

/**
 * What a layer is called, and where its data comes from.
 *
 * @param name what people call it
 * @param source whose data it is; shown wherever the layer is
 * @param licence what may be done with it; shown likewise
 * @param fileName what its file was called
 */
public record EquipmentOrigin(String name, String source, String licence, String fileName)
    implements Serializable {

  private static final int LINE = 120;
  private static final int LONG_LINE = 200;

  /**
   * Makes the texts fit to keep.
   *
   * @throws org.palabre.input.Refusal if one is missing or too long
   */
  public EquipmentOrigin {
    name = PlainText.line("name", name, LINE);
    source = PlainText.line("source", source, LONG_LINE);
    licence = PlainText.line("licence", licence, LINE);
    String file = PlainText.optionalLine("", fileName, Integer.MAX_VALUE);
    fileName = file.length() > LONG_LINE ? file.substring(0, LONG_LINE) : file;
  }
}
