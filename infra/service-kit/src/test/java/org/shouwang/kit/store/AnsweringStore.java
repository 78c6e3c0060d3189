package org.shouwang.kit.store;

/** A store of one server that answers. */
public final class AnsweringStore implements StoreConnection {
  @Override
  public boolean open() {
    return true;
  }

  @Override
  public String primary() {
    return "";
  }
}
