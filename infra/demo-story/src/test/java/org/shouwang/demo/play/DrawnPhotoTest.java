package org.shouwang.demo.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DrawnPhotoTest {

  @Test
  void theSameNameIsTheSamePictureAndAnotherNameAnotherOne() throws IOException {
    byte[] one = DrawnPhoto.of("demo:1:gallery:major/1");
    assertThat(DrawnPhoto.of("demo:1:gallery:major/1")).isEqualTo(one);
    assertThat(differing(one, DrawnPhoto.of("demo:1:gallery:major/2")))
        .as("fields of 64 that differ")
        .isGreaterThan(40);
  }

  private static int differing(byte[] one, byte[] other) throws IOException {
    BufferedImage first = ImageIO.read(new ByteArrayInputStream(one));
    BufferedImage second = ImageIO.read(new ByteArrayInputStream(other));
    int fields = 0;
    for (int x = 5; x < first.getWidth(); x += first.getWidth() / 8) {
      for (int y = 5; y < first.getHeight(); y += first.getHeight() / 8) {
        fields += first.getRGB(x, y) == second.getRGB(x, y) ? 0 : 1;
      }
    }
    return fields;
  }
}
