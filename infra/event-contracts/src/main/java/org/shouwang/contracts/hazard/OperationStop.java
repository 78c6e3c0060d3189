package org.shouwang.contracts.hazard;

/** How much of the operation is stopped (停产停业范围). */
public enum OperationStop {
  /** Part of it: a line, a place, a device (局部停产停业). */
  PARTIAL,

  /** All of it (全部停产停业). */
  FULL
}
