package org.shouwang.hazard.domain;

/**
 * 自查自改、即查即改: whether an enterprise may settle a hazard by itself, a colleague of whoever fixed it
 * accepting. The cooperative samples these (抽查).
 *
 * @param source from where it came to be known
 * @param grade its grade now
 * @param measure how it was to be fixed
 * @param cycle how often it is treated, from 1: what came back is no quick fix any more
 * @param rejections how often this cycle's rectification was sent back; whoever sent it back has it
 *     shown to somebody from outside again
 * @param inTime whether it was fixed by the deadline as it was assigned
 * @param changedHands whether it was ever another enterprise's: who took it over did not find it,
 *     and who gave it away is not judged by herself
 */
public record QuickFix(
    Source source,
    Grade grade,
    Measure measure,
    int cycle,
    int rejections,
    boolean inTime,
    boolean changedHands) {

  /** Whether a colleague of whoever fixed it may accept it. */
  public boolean forAColleague() {
    return source.ofTheEnterprise()
        && grade == Grade.GENERAL
        && measure == Measure.IMMEDIATE
        && cycle == 1
        && rejections == 0
        && inTime
        && !changedHands;
  }
}
