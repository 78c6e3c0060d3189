package org.shouwang.hazard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What keeping evidence must do, wherever it is kept. */
public abstract class EvidenceStoreContract {
  private static final int LARGEST = 20 * 1024 * 1024;

  /** The store; the same, or another one over the same bytes, each time. */
  protected abstract EvidenceStore evidence();

  /** Bytes that nobody would have kept before. */
  protected static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  @Test
  void givesBackWhatItKeptWhateverItsLength() {
    for (int length : new int[] {0, 1, 512 * 1024, 512 * 1024 + 1, 3_000_000}) {
      byte[] bytes = random(length);
      evidence().keep("f" + length, bytes);
      evidence().keep("f" + length, bytes);
      assertThat(evidence().find("f" + length)).hasValue(bytes);
    }
  }

  @Test
  void keepsTheLargestFileThatIsTaken() {
    byte[] bytes = random(LARGEST);
    evidence().keep("largest", bytes);
    assertThat(evidence().find("largest").orElseThrow()).isEqualTo(bytes);
  }

  @Test
  void whatIsDeletedIsNotThereAndNothingElseGoesWithIt() {
    evidence().keep("one", random(600_000));
    evidence().keep("one.thumbnail", random(600));
    evidence().delete("one");
    evidence().delete("one");
    assertThat(evidence().find("one")).isEmpty();
    assertThat(evidence().find("never")).isEmpty();
    evidence().delete("never");
    assertThat(evidence().find("one.thumbnail")).hasValue(random(600));
  }
}
