package org.palabre.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.palabre.input.Refusal;

class PictureReaderTest {

  private static final int LYING = 6;

  @Test
  void leavesNothingOfCameraAndPlace() throws Exception {
    byte[] file = withExif(jpeg(800, 400), LYING);
    Metadata before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
    assertThat(before.getDirectories()).extracting(Directory::getName).contains("GPS");

    Picture picture = PictureReader.read("photos", file);

    for (byte[] kept : new byte[][] {picture.large(), picture.small()}) {
      Metadata after = ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept));
      assertThat(after.getDirectories())
          .extracting(Directory::getName)
          .doesNotContain("GPS", "Exif IFD0", "Exif SubIFD");
      assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Secret");
    }
  }

  @Test
  void turnsItAsTheCameraWasHeld() throws IOException {
    Picture picture = PictureReader.read("photos", withExif(jpeg(800, 400), LYING));

    assertThat(picture.width()).isEqualTo(400);
    assertThat(picture.height()).isEqualTo(800);
    BufferedImage upright = ImageIO.read(new ByteArrayInputStream(picture.large()));
    // The left half is red: held that way it is the upper one.
    assertThat(new Color(upright.getRGB(200, 100)).getRed()).isGreaterThan(200);
    assertThat(new Color(upright.getRGB(200, 700)).getRed()).isLessThan(60);
  }

  @Test
  void makesLargeOnesSmall() {
    Picture picture = PictureReader.read("photos", jpeg(4000, 3000));

    assertThat(picture.width()).isEqualTo(PictureReader.LARGE);
    assertThat(picture.height()).isEqualTo(1200);
    assertThat(picture.small().length).isLessThan(picture.large().length);
  }

  @Test
  void refusesABombByItsHeader() {
    byte[] bomb = png(30_000, 30_000);
    assertThat(bomb.length).isLessThan(2_000_000);
    refused("picture.large", bomb);
  }

  /** Words in a PNG are packed as its colours are, and of no use here. */
  @Test
  void unpacksNothingButTheColoursOfAPng() {
    byte[] plain = png(90, 60);
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    words.writeBytes("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
    words.writeBytes(packed(new byte[1 << 20], 300));
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    int head = 8 + 25;
    bomb.write(plain, 0, head);
    chunk(bomb, "zTXt", words.toByteArray());
    bomb.write(plain, head, plain.length - head);

    assertThat(bomb.size()).isLessThan(400_000);
    assertThat(allocated(bomb.toByteArray())).isLessThan(50L << 20);
  }

  @Test
  void takesNoMoreRoomForSixteenBitsAColour() {
    byte[] deep = png(4_470, 4_470, 16, 6);

    assertThat(allocated(deep)).isLessThan(160L << 20);
  }

  /** What reading a picture takes out of the memory, all together, in bytes. */
  private static long allocated(byte[] file) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    PictureReader.read("photos", file);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void refusesAWebpThatWouldFillTheMemory() {
    // One colour, 7,700 by 7,700, lossless: 36 bytes that unpack to more than 200 MB.
    ByteBuffer file = ByteBuffer.allocate(36).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(28);
    file.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII)).putInt(15).put((byte) 0x2F);
    file.putInt(7_699 | (7_699 << 14));

    refused("picture.large", file.array());
  }

  @Test
  void refusesWhatIsNoPicture() {
    refused("picture.kind", "%PDF-1.7 not a picture".getBytes(StandardCharsets.US_ASCII));
    refused("picture.kind", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII));
    refused("picture.kind", "GIF89a\1\0\1\0".getBytes(StandardCharsets.ISO_8859_1));
    refused("picture.kind", new byte[0]);
    byte[] whole = jpeg(200, 200);
    refused("picture.damaged", Arrays.copyOf(whole, 40));
    refused("picture.heavy", new byte[PictureReader.MOST_BYTES + 1]);
  }

  @Test
  void keepsNothingOfAPolyglot() {
    byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    byte[] jpeg = jpeg(100, 100);
    byte[] both = Arrays.copyOf(jpeg, jpeg.length + page.length);
    System.arraycopy(page, 0, both, jpeg.length, page.length);

    Picture picture = PictureReader.read("photos", both);

    assertThat(new String(picture.large(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
  }

  private static void refused(String key, byte[] file) {
    assertThatThrownBy(() -> PictureReader.read("photos", file))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  /** Red on the left, black on the right. */
  private static byte[] jpeg(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.dispose();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /** An Exif block after the first marker: how it was held, a camera's name, a position. */
  private static byte[] withExif(byte[] jpeg, int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(200);
    tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
    tiff.putShort((short) 3);
    entry(tiff, 0x010F, 2, 7, 60);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0);
    entry(tiff, 0x8825, 4, 1, 80);
    tiff.putInt(0);
    tiff.position(60);
    tiff.put("Secret\0".getBytes(StandardCharsets.ISO_8859_1));
    tiff.position(80);
    tiff.putShort((short) 2);
    tiff.putShort((short) 1)
        .putShort((short) 2)
        .putInt(2)
        .put("N\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
    entry(tiff, 2, 5, 3, 120);
    tiff.putInt(0);
    tiff.position(120);
    tiff.putInt(43).putInt(1).putInt(20).putInt(1).putInt(5).putInt(1);
    byte[] block = Arrays.copyOf(tiff.array(), 150);
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + block.length + 10);
    file.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (block.length + 8));
    file.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(block);
    file.put(jpeg, 2, jpeg.length - 2);
    return Arrays.copyOf(file.array(), file.position());
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /** A sound picture of one colour, far smaller as a file than unpacked. */
  private static byte[] png(int width, int height) {
    return png(width, height, 1, 0);
  }

  private static byte[] png(int width, int height, int bits, int kind) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
    head.put(new byte[] {(byte) bits, (byte) kind, 0, 0, 0});
    chunk(file, "IHDR", head.array());
    int samples = kind == 6 ? 4 : 1;
    byte[] row = new byte[1 + (width * bits * samples + 7) / 8];
    chunk(file, "IDAT", packed(row, height));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  /** Some bytes, again and again, packed. */
  private static byte[] packed(byte[] bytes, int times) {
    Deflater deflater = new Deflater(9);
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    byte[] out = new byte[8192];
    for (int time = 0; time < times; time++) {
      deflater.setInput(bytes);
      while (!deflater.needsInput()) {
        data.write(out, 0, deflater.deflate(out));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      data.write(out, 0, deflater.deflate(out));
    }
    return data.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
    byte[] named = new byte[4 + data.length];
    System.arraycopy(type.getBytes(StandardCharsets.US_ASCII), 0, named, 0, 4);
    System.arraycopy(data, 0, named, 4, data.length);
    CRC32 crc = new CRC32();
    crc.update(named);
    file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    file.writeBytes(named);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
