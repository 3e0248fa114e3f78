package org.palabre.picture;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.palabre.input.Refusal;

/**
 * Reads a picture by what it holds, whatever it is called, and writes it anew: turned as the camera
 * was held, without position, date or device. Its size is read from its header before anything is
 * unpacked.
 */
public final class PictureReader {

  /** The longest side of a large picture, in pixels. */
  public static final int LARGE = 1600;

  /** The longest side of a small picture, in pixels. */
  public static final int SMALL = 400;

  /** The largest file, in bytes. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  /** The most pixels: more than a telephone's usual picture. */
  private static final long MOST_PIXELS = 20_000_000;

  /** The most pixels of a WebP picture, which its reader can only unpack whole. */
  private static final long MOST_WEBP_PIXELS = 6_000_000;

  /** One picture is unpacked at a time: several large ones at once would not fit into memory. */
  private static final Object ONE_AT_A_TIME = new Object();

  private static final float QUALITY = 0.82f;

  private PictureReader() {}

  /**
   * Makes a picture fit to keep.
   *
   * @param field the form's field, for the refusal
   * @throws Refusal if it is no JPEG, PNG or WebP picture, is damaged, or too large
   */
  public static Picture read(String field, byte[] file) {
    if (file.length > MOST_BYTES) {
      throw new Refusal(field, "picture.heavy", MOST_BYTES / 1024 / 1024);
    }
    try {
      FileType type =
          FileTypeDetector.detectFileType(new BufferedInputStream(new ByteArrayInputStream(file)));
      synchronized (ONE_AT_A_TIME) {
        BufferedImage upright =
            turn(decode(field, type, file), type == FileType.Jpeg ? orientation(file) : 1);
        BufferedImage large = fit(upright, LARGE);
        return new Picture(
            large.getWidth(), large.getHeight(), encode(large), encode(fit(upright, SMALL)));
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
      throw new Refusal(field, "picture.damaged");
    }
  }

  private static BufferedImage decode(String field, FileType type, byte[] file) throws IOException {
    ImageReader reader =
        switch (type) {
          case Jpeg -> ImageIO.getImageReadersByFormatName("jpeg").next();
          case Png -> ImageIO.getImageReadersByFormatName("png").next();
          case WebP -> new WebPImageReaderSpi().createReaderInstance();
          default -> throw new Refusal(field, "picture.kind");
        };
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(input, true, true);
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      long most = type == FileType.WebP ? MOST_WEBP_PIXELS : MOST_PIXELS;
      if (width * height > most || width < 1 || height < 1) {
        throw new Refusal(field, "picture.large", most / 1_000_000);
      }
      ImageReadParam param = reader.getDefaultReadParam();
      // Rounded up: sixteen bits a colour take twice the room.
      int step = (int) ((Math.max(width, height) - 1) / (2L * LARGE) + 1);
      param.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, param);
    } finally {
      reader.dispose();
    }
  }

  /**
   * How the camera was held, 1 to 8 (Exif 2.32, tag 0x0112); 1 when it does not say. Nothing but
   * that part of a JPEG is read: other parts, and other kinds, unpack without a limit.
   */
  private static int orientation(byte[] file) {
    try {
      ExifIFD0Directory exif =
          JpegMetadataReader.readMetadata(new ByteArrayInputStream(file), List.of(new ExifReader()))
              .getFirstDirectoryOfType(ExifIFD0Directory.class);
      return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
          ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
          : 1;
    } catch (ImageProcessingException | MetadataException | IOException unsaid) {
      return 1;
    }
  }

  private static BufferedImage turn(BufferedImage image, int orientation) {
    int width = image.getWidth();
    int height = image.getHeight();
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
          default -> new AffineTransform();
        };
    boolean lying = orientation >= 5 && orientation <= 8;
    BufferedImage upright =
        new BufferedImage(
            lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = upright.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
    pen.drawImage(image, turn, null);
    pen.dispose();
    return upright;
  }

  private static BufferedImage fit(BufferedImage image, int longest) {
    double scale = Math.min(1.0, (double) longest / Math.max(image.getWidth(), image.getHeight()));
    int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
    int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
    BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = fitted.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return fitted;
  }

  private static byte[] encode(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(output);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }
}
