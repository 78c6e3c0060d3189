package org.shouwang.hazard.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.hazard.evidence.MadePictures.drawn;
import static org.shouwang.hazard.evidence.MadePictures.exif;
import static org.shouwang.hazard.evidence.MadePictures.jpeg;
import static org.shouwang.hazard.evidence.MadePictures.png;
import static org.shouwang.hazard.evidence.MadePictures.withExif;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.util.unit.DataSize;

/** Pictures as cameras, and as attackers, send them. */
class PicturesTest {
  private static final String UNKNOWN = EvidenceProblems.FORM_UNKNOWN.urn();

  private final Pictures pictures =
      new Pictures(
          new EvidenceProperties(
              EvidenceProperties.Kept.DOCUMENT,
              DataSize.ofMegabytes(20),
              DataSize.ofMegabytes(1),
              50,
              50_000_000,
              12_000_000,
              400,
              64,
              1,
              Duration.ofMinutes(10),
              "",
              Duration.ofSeconds(1)));

  @Test
  void keepsThePixelsAndNothingElse() throws Exception {
    byte[] sent = withExif(jpeg(drawn(1, 640, 480), 0.9f), exif(1, "2026:03:01 16:00:00"));
    assertThat(
            ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent))
                .getFirstDirectoryOfType(GpsDirectory.class)
                .getRationalArray(GpsDirectory.TAG_LATITUDE)[0]
                .intValue())
        .as("the camera told where it stood")
        .isEqualTo(31);
    Picture kept = pictures.of(sent, Form.JPEG);
    for (byte[] jpeg : new byte[][] {kept.jpeg(), kept.thumbnail()}) {
      var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(jpeg));
      assertThat(metadata.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
      assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "2026:03");
    }
    assertThat(image(kept.jpeg()).getWidth()).isEqualTo(400);
    assertThat(image(kept.jpeg()).getHeight()).isEqualTo(300);
    assertThat(image(kept.thumbnail()).getWidth()).isEqualTo(64);
  }

  @Test
  void readsWhenItWasTakenBeforeItForgets() {
    byte[] plain = jpeg(drawn(1, 64, 48), 0.9f);
    assertThat(pictures.of(withExif(plain, exif(1, "2026:03:01 16:00:00")), Form.JPEG).capturedAt())
        .as("without a zone it is China's")
        .isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
    assertThat(
            pictures
                .of(withExif(plain, exif(1, "2026:03:01 16:00:00+09:00")), Form.JPEG)
                .capturedAt())
        .isEqualTo(Instant.parse("2026-03-01T07:00:00Z"));
    assertThat(pictures.of(plain, Form.JPEG).capturedAt()).isNull();
    assertThat(pictures.of(withExif(plain, exif(1, "0000:00:00 00:00:00")), Form.JPEG).capturedAt())
        .isNull();
    assertThat(pictures.of(withExif(plain, new byte[] {'E', 'x'}), Form.JPEG).capturedAt())
        .isNull();
  }

  @Test
  void turnsItUpright() throws IOException {
    byte[] lying = withExif(jpeg(drawn(1, 64, 48), 1f), exif(6, "2026:03:01 16:00:00"));
    BufferedImage upright = image(pictures.of(lying, Form.JPEG).jpeg());
    assertThat(upright.getWidth()).isEqualTo(48);
    Color corner = new Color(upright.getRGB(44, 3));
    assertThat(corner.getRed()).as("the red square went to the top right").isGreaterThan(200);
    assertThat(corner.getGreen()).isLessThan(80);
  }

  @Test
  void takesPngAndWebp() throws IOException {
    assertThat(image(pictures.of(png(drawn(2, 100, 80)), Form.PNG).jpeg()).getWidth())
        .isEqualTo(100);
    BufferedImage clear = new BufferedImage(32, 32, BufferedImage.TYPE_INT_ARGB);
    assertThat(new Color(image(pictures.of(png(clear), Form.PNG).jpeg()).getRGB(9, 9)))
        .as("what is transparent is white")
        .isEqualTo(Color.WHITE);
    byte[] webp = MadePictures.webp(64, 48);
    assertThat(Form.of(webp)).contains(Form.WEBP);
    BufferedImage image = image(pictures.of(webp, Form.WEBP).jpeg());
    assertThat(image.getWidth()).isEqualTo(64);
    assertThat(new Color(image.getRGB(30, 30)).getBlue()).isBetween(120, 136);
  }

  @Test
  void readsWhatACameraSaysOfEveryForm() throws IOException {
    byte[] exif = exif(6, "2026:03:01 16:00:00");
    byte[] tiff = Arrays.copyOfRange(exif, 6, exif.length);
    byte[] png = MadePictures.withChunk(png(drawn(1, 64, 48)), "eXIf", tiff);
    byte[] webp =
        MadePictures.extendedWebp(
            MadePictures.vp8(64, 48), 0x08, 64, 48, MadePictures.chunk("EXIF", exif));
    for (Picture picture : List.of(pictures.of(png, Form.PNG), pictures.of(webp, Form.WEBP))) {
      assertThat(picture.capturedAt()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
      assertThat(image(picture.jpeg()).getWidth()).isEqualTo(48);
    }
  }

  @Test
  void decodesNoBomb() {
    refused(MadePictures.jpegBomb(), Form.JPEG, EvidenceProblems.TOO_MANY_PIXELS.urn());
    refused(MadePictures.pngBomb(), Form.PNG, EvidenceProblems.TOO_MANY_PIXELS.urn());
    String tooMany = EvidenceProblems.TOO_MANY_PIXELS.urn();
    refused(MadePictures.webp(16_000, 16_000), Form.WEBP, tooMany);
    byte[] inside = MadePictures.vp8(16_000, 16_000);
    refused(MadePictures.extendedWebp(inside, 0, 64, 48), Form.WEBP, tooMany);
    refused(MadePictures.riff(MadePictures.chunk("VP8L", new byte[64])), Form.WEBP, UNKNOWN);
    refused(png(drawn(1, 8, 8)), Form.PNG, tooMany);
    refused(png(drawn(1, 70_000, 16)), Form.PNG, tooMany);
  }

  @Test
  void nothingIsUnpackedButThePixels() {
    byte[] small = png(drawn(1, 64, 48));
    byte[] bomb = deflated(64 << 20);
    for (String[] text :
        new String[][] {{"zTXt", "a\0\0"}, {"iTXt", "a\0\1\0\0\0"}, {"iCCP", "a\0\0"}}) {
      byte[] data = joined(text[1].getBytes(StandardCharsets.US_ASCII), bomb);
      byte[] png = MadePictures.withChunk(small, text[0], data);
      assertThat(allocated(() -> pictures.of(png, Form.PNG))).as(text[0]).isLessThan(32L << 20);
    }
    byte[] jpeg = withExif(jpeg(drawn(1, 64, 48), 0.9f), MadePictures.exifBomb());
    assertThat(allocated(() -> pictures.of(jpeg, Form.JPEG))).isLessThan(32L << 20);
    ByteBuffer profile = ByteBuffer.allocate(128).putInt(64 << 20);
    profile.put(36, "acsp".getBytes(StandardCharsets.US_ASCII));
    byte[] webp =
        MadePictures.extendedWebp(
            MadePictures.vp8(64, 48), 0x20, 64, 48, MadePictures.chunk("ICCP", profile.array()));
    assertThat(allocated(() -> pictures.of(webp, Form.WEBP))).isLessThan(32L << 20);
  }

  @Test
  void aPictureWithMoreBitsThanAPhotoIsReadInPart() {
    int kept = 2_048;
    assertThat(Pictures.every(4_032, 3_024, 24, kept)).as("a photo of twelve million").isOne();
    assertThat(Pictures.every(4_095, 4_095, 24, kept)).isOne();
    assertThat(Pictures.every(8_160, 6_120, 24, kept)).as("of fifty million").isEqualTo(3);
    assertThat(Pictures.every(4_095, 4_095, 32, kept)).as("transparent").isEqualTo(2);
    assertThat(Pictures.every(4_095, 4_095, 64, kept)).as("134 MB as it is").isEqualTo(2);
    assertThat(Pictures.every(3_000, 2_000, 64, kept)).isOne();
    BufferedImage deep =
        ImageTypeSpecifier.createInterleaved(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                new int[] {0, 1, 2, 3},
                DataBuffer.TYPE_USHORT,
                true,
                false)
            .createBufferedImage(64, 48);
    assertThat(pictures.of(png(deep), Form.PNG).jpeg()).isNotEmpty();
  }

  private static long allocated(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static byte[] deflated(int zeros) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(new byte[zeros]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  @Test
  void takesNothingThatIsCutOffOrDamaged() {
    byte[] jpeg = jpeg(drawn(1, 640, 480), 0.9f);
    byte[] png = png(drawn(1, 640, 480));
    for (int part = 1; part < 10; part++) {
      refused(
          Arrays.copyOf(jpeg, jpeg.length * part / 10),
          Form.JPEG,
          EvidenceProblems.UNREADABLE.urn());
      refused(
          Arrays.copyOf(png, png.length * part / 10), Form.PNG, EvidenceProblems.UNREADABLE.urn());
    }
    refused(
        new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
        Form.JPEG,
        EvidenceProblems.UNREADABLE.urn());
    refused(
        Arrays.copyOf(MadePictures.webp(64, 48), 24), Form.WEBP, EvidenceProblems.UNREADABLE.urn());
  }

  @Test
  void ofAFileThatIsTwoThingsOnlyThePictureIsKept() {
    byte[] picture = jpeg(drawn(1, 64, 48), 0.9f);
    byte[] script = "<script>alert(1)</script>PK\3\4".getBytes(StandardCharsets.ISO_8859_1);
    byte[] both = Arrays.copyOf(picture, picture.length + script.length);
    System.arraycopy(script, 0, both, picture.length, script.length);
    byte[] hidden =
        withExif(both, "Exif\0\0<?php system(1) ?>".getBytes(StandardCharsets.US_ASCII));
    assertThat(new String(pictures.of(hidden, Form.JPEG).jpeg(), StandardCharsets.ISO_8859_1))
        .doesNotContain("script", "php");
    assertThat(Form.of("GIF89a".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    assertThat(Form.of("<html>%PDF-".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    assertThat(Form.of(new byte[0])).isEmpty();
  }

  @Test
  void theSamePictureLooksTheSameAndAnotherDoesNot() {
    for (long seed = 0; seed < 20; seed++) {
      long look = pictures.of(MadePictures.jpeg(seed, null), Form.JPEG).look();
      long again = pictures.of(MadePictures.again(seed, null), Form.JPEG).look();
      long other = pictures.of(MadePictures.jpeg(seed + 100, null), Form.JPEG).look();
      assertThat(PictureHash.distance(look, again)).isLessThanOrEqualTo(6);
      assertThat(PictureHash.distance(look, other)).isGreaterThan(16);
    }
  }

  @Test
  void aBlurredPictureIsFarFromASharpOneHoweverManyPixelsItHas() {
    for (long seed = 0; seed < 10; seed++) {
      BufferedImage sharp = drawn(seed, 1024, 768);
      int small = Sharpness.of(drawn(seed, 512, 384));
      assertThat(Sharpness.of(sharp)).isGreaterThan(200).isBetween(small / 3, small * 3);
      assertThat(Sharpness.of(MadePictures.blurred(sharp, 16))).isLessThan(10);
    }
    assertThat(Sharpness.of(new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR))).isZero();
    assertThat(pictures.of(MadePictures.jpeg(1, null), Form.JPEG).sharpness()).isGreaterThan(200);
  }

  @Test
  void hashesThatDifferInThreeBitsHaveABandInCommon() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 1_000; i++) {
      long one = random.nextLong();
      long other =
          one ^ 1L << random.nextInt(64) ^ 1L << random.nextInt(64) ^ 1L << random.nextInt(64);
      assertThat(PictureHash.bands(one)).containsAnyElementsOf(PictureHash.bands(other));
    }
  }

  private void refused(byte[] bytes, Form form, String problem) {
    assertThatThrownBy(() -> pictures.of(bytes, form))
        .isInstanceOf(ProblemException.class)
        .hasMessage(problem);
  }

  private static BufferedImage image(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }
}
