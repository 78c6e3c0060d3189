package org.shouwang.stack;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatableTest {
  private static final Document BY_ID = new Document("_id", 7L);
  private static final Document BY_NAME = new Document("name", "a");
  private static final Document SET = new Document("$set", new Document("x", 1));

  @Test
  void insertsAreRepeatableWhereEveryDocumentBringsItsId() {
    assertThat(repeatable("insert", new Document("documents", List.of(BY_ID)))).isTrue();
    assertThat(repeatable("insert", new Document("documents", List.of(BY_ID, BY_NAME)))).isFalse();
  }

  @Test
  void upsertsAreRepeatableWhereTheSelectorNamesTheId() {
    assertThat(repeatable("update", update(BY_ID, SET, true))).isTrue();
    assertThat(repeatable("update", update(BY_NAME, SET, false))).isTrue();
    assertThat(
            repeatable(
                "update",
                update(new Document("_id", new Document("key", "a").append("part", 1)), SET, true)))
        .isTrue();
    assertThat(
            repeatable("update", update(new Document("$and", List.of(BY_NAME, BY_ID)), SET, true)))
        .isTrue();
    assertThat(repeatable("update", update(BY_NAME, new Document("_id", 7L).append("x", 1), true)))
        .isTrue();
    assertThat(repeatable("update", update(BY_NAME, SET, true))).isFalse();
    assertThat(repeatable("update", update(new Document("$and", List.of(BY_NAME)), SET, true)))
        .isFalse();
    assertThat(
            repeatable("update", update(new Document("_id", new Document("$gt", 1L)), SET, true)))
        .isFalse();
  }

  @Test
  void whatReadsTheClockIsNotRepeatable() {
    var touch = new Document("$currentDate", new Document("at", true));
    assertThat(repeatable("update", update(BY_ID, touch, false))).isFalse();
    assertThat(repeatable("findAndModify", new Document("query", BY_ID).append("update", touch)))
        .isFalse();
  }

  @Test
  void whatIsNotKnownIsNotRepeatable() {
    assertThat(repeatable("createIndexes", new Document("indexes", List.of()))).isFalse();
    assertThat(
            repeatable("aggregate", new Document("pipeline", List.of(new Document("$out", "x")))))
        .isFalse();
  }

  private static Document update(Document selector, Document change, boolean upsert) {
    return new Document(
        "updates",
        List.of(new Document("q", selector).append("u", change).append("upsert", upsert)));
  }

  private static boolean repeatable(String command, Document query) {
    return Repeatable.isRepeatable(command, query);
  }
}
