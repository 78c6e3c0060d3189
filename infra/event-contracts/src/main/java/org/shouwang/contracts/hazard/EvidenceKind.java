package org.shouwang.contracts.hazard;

/** What a piece of evidence is (证据类型). */
public enum EvidenceKind {
  /** A picture (照片). */
  PHOTO,
  /** A document (文件). */
  DOCUMENT
}
