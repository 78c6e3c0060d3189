package org.shouwang.hazard.domain;

/** How much of an operation is stopped (停产停业范围). */
public enum StopExtent {
  /** 局部: a line, a place, a device. */
  PARTIAL,
  /** 全部. */
  FULL
}
