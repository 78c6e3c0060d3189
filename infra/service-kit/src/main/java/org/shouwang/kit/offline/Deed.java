package org.shouwang.kit.offline;

/** What kind of deed an offline item is (事项性质), which says who may apply it after all. */
public enum Deed {
  /** 告知: tells what is so or was done; that it is recorded, others can see to as well. */
  TELLING,
  /**
   * 亲为: a judgement, an exercise of authority, or what somebody does in person. Whoever cast an old
   * one of somebody else's today would decide with a voice that is not hers.
   */
  PERSONAL
}
