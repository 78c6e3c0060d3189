package org.shouwang.kit.log;

/**
 * A case bundle's manifest that somebody vouches for.
 *
 * @param manifest what is said
 * @param key the id of the key that signed
 * @param signature Ed25519 (RFC 8032) over {@link CaseManifest#digest()}, 64 bytes
 */
public record SignedCaseManifest(CaseManifest manifest, String key, byte[] signature) {}
