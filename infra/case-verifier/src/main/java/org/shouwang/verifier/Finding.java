package org.shouwang.verifier;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a bundle.
 *
 * @param code what
 * @param commit the number of the commit where, null where that means nothing
 * @param sequence the sequence of the event where, null where that means nothing
 * @param differs what was found and what should be there, empty where the code says it all
 */
record Finding(Code code, @Nullable Long commit, @Nullable Long sequence, String differs) {
  static Finding of(Code code) {
    return new Finding(code, null, null, "");
  }

  /** The line that the format's page asks for, and words for people. */
  String line() {
    return "%s commit=%s sequence=%s  %s / %s%s"
        .formatted(
            code,
            commit == null ? "-" : commit,
            sequence == null ? "-" : sequence,
            code.zh(),
            code.en(),
            differs.isEmpty() ? "" : " (" + differs + ")");
  }
}
