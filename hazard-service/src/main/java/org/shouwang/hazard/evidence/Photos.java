package org.shouwang.hazard.evidence;

import org.shouwang.hazard.domain.EvidenceKind;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Photos that do not come by an upload of whoever shows them (随手拍). */
@Component
public class Photos {
  private final Pictures pictures;
  private final VirusScan scan;
  private final EvidenceIntake intake;

  Photos(Pictures pictures, VirusScan scan, EvidenceIntake intake) {
    this.pictures = pictures;
    this.scan = scan;
    this.intake = intake;
  }

  /**
   * A photo made harmless as every upload is: told by its bytes, scanned, encoded anew without its
   * metadata. Nothing of it is kept.
   *
   * @return a JPEG
   * @throws ProblemException 422 where it is no photo, or a larger one than is decoded; 503 where
   *     nobody could look at it now
   */
  public byte[] harmless(byte[] sent) {
    Form form =
        Form.of(sent)
            .filter(found -> found.kind() == EvidenceKind.PHOTO)
            .orElseThrow(() -> new ProblemException(EvidenceProblems.FORM_UNKNOWN));
    scan.look(sent);
    return pictures.of(sent, form).jpeg();
  }

  /**
   * Makes a harmless photo an upload of somebody, which lapses like any other unless a step comes
   * to refer to it.
   *
   * @return its SHA-256
   * @throws ProblemException 503 while others are being decoded
   */
  public String uploaded(Actor by, byte[] jpeg) {
    return intake.photo(Holder.of(by), Digests.sha256(jpeg), pictures.of(jpeg, Form.JPEG)).sha256();
  }
}
