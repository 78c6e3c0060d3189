package org.shouwang.kit.log;

import com.mongodb.bulk.BulkWriteError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which unique index refused a document, told by its exact name: servers differ in their wording,
 * not in the name.
 */
enum DuplicateIndex {
  NUMBER,
  KEY,
  COMMAND,
  /** The server named none that we know: find out by reading. */
  UNNAMED,
  /** Not a duplicate at all. */
  NONE;

  private static final int DUPLICATE_KEY = 11000;

  /** MongoDB and the embedded store write {@code index: name}, FerretDB {@code Index 'name'}. */
  private static final Pattern NAME = Pattern.compile("(?:index: |Index ')([^\\s']+)");

  static DuplicateIndex of(BulkWriteError error) {
    if (error.getCode() != DUPLICATE_KEY) {
      return NONE;
    }
    Matcher name = NAME.matcher(error.getMessage());
    if (!name.find()) {
      return UNNAMED;
    }
    return switch (name.group(1)) {
      case "_id_" -> NUMBER;
      case MongoCommitLog.BY_KEY -> KEY;
      case MongoCommitLog.BY_COMMAND -> COMMAND;
      default -> UNNAMED;
    };
  }
}
