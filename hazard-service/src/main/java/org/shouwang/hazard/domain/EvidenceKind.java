package org.shouwang.hazard.domain;

/** What a piece of evidence is (证据类型). */
public enum EvidenceKind {
  /** 照片. */
  PHOTO,
  /** 文件. */
  DOCUMENT
}
