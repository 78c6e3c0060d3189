package org.shouwang.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.bulk.BulkWriteError;
import org.bson.BsonDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was taken already is told by the index that a server names, not by words in the value. */
class DuplicateIndexTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "COMMAND, E11000 duplicate key error collection: d.commits index: command_id dup key: { command: \"http:acc:aggregate_sequence\" }",
        "COMMAND, E11000 duplicate key error collection: d.commits index: command_id dup key: { command: \"http:acc: index: aggregate_sequence \" }",
        "KEY, E11000 duplicate key error collection: d.commits index: aggregate_sequence dup key: { keys: \"command_id:0\" }",
        "NUMBER, E11000 duplicate key error collection: d_aggregate_sequence.commits index: _id_ dup key: { _id: 7 }",
        "KEY, Duplicate key violation on the requested collection: Index 'aggregate_sequence'",
        "COMMAND, Duplicate key violation on the requested collection: Index 'command_id'",
        "NUMBER, Duplicate key violation on the requested collection: Index '_id_'",
        "UNNAMED, E11000 duplicate key error collection: d.commits index: command_id.2 dup key: { command: \"command_id\" }",
        "UNNAMED, duplicate key value violates something of command_id"
      })
  void isToldByItsExactName(DuplicateIndex index, String message) {
    assertThat(DuplicateIndex.of(error(11000, message))).isEqualTo(index);
  }

  @ParameterizedTest
  @CsvSource("121, Document failed validation of index: command_id")
  void isNoneWhereTheStoreRefusedForAnotherReason(int code, String message) {
    assertThat(DuplicateIndex.of(error(code, message))).isEqualTo(DuplicateIndex.NONE);
  }

  private static BulkWriteError error(int code, String message) {
    return new BulkWriteError(code, message, new BsonDocument(), 0);
  }
}
