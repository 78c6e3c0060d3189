package org.shouwang.hazard.evidence;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** A body that is a file, or a part of one. */
public final class Octets {
  private Octets() {}

  /**
   * Whether a request says so; a gateway on the way may have added a charset, which says nothing.
   */
  public static boolean announced(@Nullable String contentType) {
    try {
      return contentType != null
          && MediaType.APPLICATION_OCTET_STREAM.equalsTypeAndSubtype(
              MediaType.parseMediaType(contentType));
    } catch (InvalidMediaTypeException malformed) {
      return false;
    }
  }
}
