package org.shouwang.kit.log;

/**
 * What binds a commit to its neighbours.
 *
 * @param prev the hash that it says its predecessor has (32 bytes)
 * @param hash its own, as stored (32 bytes)
 */
public record Link(byte[] prev, byte[] hash) {}
