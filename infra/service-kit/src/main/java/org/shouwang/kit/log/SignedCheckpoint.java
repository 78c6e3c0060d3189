package org.shouwang.kit.log;

/**
 * A checkpoint that somebody vouches for.
 *
 * @param checkpoint what is said
 * @param key the id of the key that signed
 * @param signature Ed25519 (RFC 8032) over {@link Checkpoint#digest()}, 64 bytes
 */
public record SignedCheckpoint(Checkpoint checkpoint, String key, byte[] signature) {}
