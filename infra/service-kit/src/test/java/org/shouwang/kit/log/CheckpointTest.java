package org.shouwang.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckpointTest {
  private static final Instant TIME = Instant.parse("2026-03-01T08:00:00.123Z");
  private static final Checkpoint CHECKPOINT =
      new Checkpoint("/cell/local/hazard-service", 7, filled(1), filled(2), TIME);

  private final KeyPair key = newKey();
  private final CheckpointKeys keys = new CheckpointKeys(List.of(key.getPublic().getEncoded()));

  private static KeyPair newKey() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] filled(int with) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) with);
    return bytes;
  }

  @Test
  void whatATrustedKeySignedIsVouchedFor() {
    assertThat(keys.vouchFor(CheckpointKeys.sign(CHECKPOINT, key))).isTrue();
  }

  static Stream<Checkpoint> changed() {
    return Stream.of(
        new Checkpoint("/cell/local/training-service", 7, filled(1), filled(2), TIME),
        new Checkpoint(CHECKPOINT.log(), 6, filled(1), filled(2), TIME),
        new Checkpoint(CHECKPOINT.log(), 7, filled(3), filled(2), TIME),
        new Checkpoint(CHECKPOINT.log(), 7, filled(1), filled(3), TIME),
        new Checkpoint(CHECKPOINT.log(), 7, filled(1), filled(2), TIME.plusMillis(1)));
  }

  @ParameterizedTest
  @MethodSource("changed")
  void whatWasChangedIsNot(Checkpoint changed) {
    SignedCheckpoint signed = CheckpointKeys.sign(CHECKPOINT, key);
    assertThat(keys.vouchFor(new SignedCheckpoint(changed, signed.key(), signed.signature())))
        .isFalse();
  }

  @Test
  void neitherAForeignNorAMalformedSignatureIs() {
    SignedCheckpoint signed = CheckpointKeys.sign(CHECKPOINT, key);
    SignedCheckpoint foreign = CheckpointKeys.sign(CHECKPOINT, newKey());
    assertThat(keys.vouchFor(foreign)).isFalse();
    assertThat(keys.vouchFor(new SignedCheckpoint(CHECKPOINT, signed.key(), foreign.signature())))
        .isFalse();
    assertThat(keys.vouchFor(new SignedCheckpoint(CHECKPOINT, signed.key(), new byte[3])))
        .isFalse();
  }

  @Test
  void anOldKeyIsTrustedBesideANewOne() {
    KeyPair newer = newKey();
    CheckpointKeys both =
        new CheckpointKeys(List.of(key.getPublic().getEncoded(), newer.getPublic().getEncoded()));
    assertThat(both.vouchFor(CheckpointKeys.sign(CHECKPOINT, key))).isTrue();
    assertThat(both.vouchFor(CheckpointKeys.sign(CHECKPOINT, newer))).isTrue();
  }

  @Test
  void somethingElseIsNoKey() {
    assertThatThrownBy(() -> new CheckpointKeys(List.of(new byte[] {1, 2, 3})))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The worked example of the format's page: the key is the first of RFC 8032 section 7.1. */
  @Test
  void theWorkedExampleHolds() throws Exception {
    KeyFactory factory = KeyFactory.getInstance("Ed25519");
    byte[] secret =
        HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    byte[] publicKey =
        HexFormat.of()
            .parseHex(
                "302a300506032b6570032100"
                    + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    KeyPair example =
        new KeyPair(
            factory.generatePublic(new X509EncodedKeySpec(publicKey)),
            factory.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, secret)));
    SignedCheckpoint signed = CheckpointKeys.sign(CHECKPOINT, example);
    assertThat(HexFormat.of().formatHex(CHECKPOINT.digest()))
        .isEqualTo("8fee5ea441b7ea3859f6269416a7ea17e15a7d09315e8eb84a3ea223ed8d4ea3");
    assertThat(signed.key()).isEqualTo("06e3fd8fda29bb60");
    assertThat(HexFormat.of().formatHex(signed.signature()))
        .isEqualTo(
            "3cf945ab929fc53b4e1bb425b85c39fdb883be08b5f1f16b0c7b63a55c8f61ca"
                + "8b5b04a5f0279661a23a19716064fbc3f0135b7280b1ddfb98c4fbff13c1c807");
  }

  /** Computed by a program that shares no code with this one. */
  @Test
  void aManifestOfABundleWithEvidenceSaysWhichEvidence() {
    CaseManifest manifest =
        new CaseManifest(
            "hazard",
            "hz-1",
            8,
            Instant.parse("2026-03-01T08:01:40.005Z"),
            CHECKPOINT.digest(),
            filled(3),
            List.of(
                new CaseManifest.Piece(filled(4), "image/jpeg", 348_201),
                new CaseManifest.Piece(filled(5), null, 0)));
    assertThat(HexFormat.of().formatHex(manifest.digest()))
        .isEqualTo("86e82cba4ecfc4a7af180ba6dec7b5de8ea040ad5bbe2229d850db5a31f97766");
  }

  /** Computed by a program that shares no code with this one. */
  @Test
  void aCaseBundlesManifestIsSignedAsItsFormatSays() {
    CaseManifest manifest =
        new CaseManifest(
            "hazard",
            "hz-1",
            8,
            Instant.parse("2026-03-01T08:01:40.005Z"),
            CHECKPOINT.digest(),
            filled(3));
    assertThat(HexFormat.of().formatHex(manifest.digest()))
        .isEqualTo("0d4747b8aa04c5406f68c05b44480c358c24e8d9aa86466ceb368c5ee09449c7");
    SignedCaseManifest signed = CheckpointKeys.sign(manifest, key);
    assertThat(signed.key()).isEqualTo(CheckpointKeys.sign(CHECKPOINT, key).key());
    assertThat(keys.vouchFor(new SignedCheckpoint(CHECKPOINT, signed.key(), signed.signature())))
        .as("nothing that is said of a bundle is a checkpoint")
        .isFalse();
  }
}
