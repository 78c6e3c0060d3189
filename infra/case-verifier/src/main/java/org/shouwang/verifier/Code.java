package org.shouwang.verifier;

/** What a verifier can find, as the format's page lists it. */
enum Code {
  TOO_LARGE("文件或其索引过大", "the file, or its index, is too large"),
  MALFORMED("文件不符合案卷格式", "the file is not of the form of a case bundle"),
  UNKNOWN_FORMAT(
      "未知的案卷格式版本，或格式与容器不符",
      "a format that this verifier does not know, or not the one of such a file"),
  CHECKPOINT_KEY_UNKNOWN(
      "检查点的签名公钥不在信任文件中", "the trust file has no key with the checkpoint's key id"),
  CHECKPOINT_SIGNATURE_WRONG("检查点签名不符", "the checkpoint is not what its key signed"),
  MANIFEST_KEY_UNKNOWN("清单的签名公钥不在信任文件中", "the trust file has no key with the manifest's key id"),
  MANIFEST_SIGNATURE_WRONG("清单签名不符", "the manifest is not what its key signed"),
  COMMITS_OUT_OF_ORDER("提交次序颠倒或重复", "the commit stands behind one of its own or a larger number"),
  COMMIT_NOT_COVERED("提交不在检查点范围内", "the checkpoint does not speak of this commit"),
  FOREIGN_EVENT("混入他案事件", "the event is of another case"),
  SEQUENCE_BROKEN("事件序号不连续", "another event should stand here"),
  EVENT_CHANGED("事件内容与其散列不符", "the event is not what its leaf says"),
  COMMIT_UNRELATED("提交与本案无关", "the commit holds no event of the case"),
  COMMIT_CHANGED("提交内容与其散列不符", "the commit is not what its digest says"),
  NOT_UNDER_CHECKPOINT("提交不在已签名的日志中", "digest and path do not lead to the signed root"),
  END_DIFFERS("结尾与清单不符", "the history does not end where the manifest says"),
  REPORT_CHANGED("报告与清单不符", "the report is not what the manifest says"),
  EVIDENCE_UNNAMED("证据与本案事件无关", "no event of the case names this piece of evidence"),
  EVIDENCE_CHANGED("证据与事件中的散列不符", "the piece of evidence is not the one that the event names"),
  EVIDENCE_MISSING("缺少事件所列的证据", "the bundle does not speak of evidence that the event names");

  private final String zh;
  private final String en;

  Code(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }
}
