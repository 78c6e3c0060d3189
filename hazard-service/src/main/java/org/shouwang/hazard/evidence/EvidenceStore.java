package org.shouwang.hazard.evidence;

import java.util.Optional;

/**
 * Where the bytes of evidence lie (证据存储). Names are SHA-256 digests of what is kept, in
 * hexadecimal, or begin with one; whoever reads compares.
 */
public interface EvidenceStore {
  /** Keeps bytes durably before it returns; the same once more changes nothing. */
  void keep(String name, byte[] bytes);

  /** The bytes under a name, empty where there are none. */
  Optional<byte[]> find(String name);

  /** Deletes what is kept under a name, if anything is. */
  void delete(String name);
}
