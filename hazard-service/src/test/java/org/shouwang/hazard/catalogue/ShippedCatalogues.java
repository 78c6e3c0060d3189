package org.shouwang.hazard.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The catalogues that come with the service, for tests elsewhere. */
public final class ShippedCatalogues {
  private ShippedCatalogues() {}

  public static Catalogues read() {
    try {
      return CatalogueConfiguration.read(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
