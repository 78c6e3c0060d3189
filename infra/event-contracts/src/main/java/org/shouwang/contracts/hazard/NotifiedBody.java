package org.shouwang.contracts.hazard;

/** To whom a major hazard is reported (安全生产法 art. 41). */
public enum NotifiedBody {
  /** The department that regulates work safety (负有安全生产监督管理职责的部门). */
  REGULATOR,

  /** The workers' congress or general meeting (职工大会或者职工代表大会). */
  WORKERS_CONGRESS
}
