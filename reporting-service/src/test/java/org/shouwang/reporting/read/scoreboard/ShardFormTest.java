package org.shouwang.reporting.read.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import org.shouwang.reporting.figures.Fact;
import org.shouwang.reporting.figures.History;
import org.shouwang.reporting.figures.Shard;

class ShardFormTest {
  private final ShardForm form = new ShardForm();

  @Test
  void readsWhatItWrote() {
    Shard shard = Shard.EMPTY;
    for (Fact fact : History.of(1, 30).facts()) {
      shard = shard.plus(fact.event());
    }

    Document stored = throughTheStore(form.write(shard));

    assertThat(form.read(stored)).isEqualTo(shard);
    assertThat(form.write(form.read(stored)).toJson()).isEqualTo(stored.toJson());
  }

  @Test
  void keepsTheMonthOfAShardOfOneMonth() {
    Shard month = Shard.initial("district:371102@2026-03");

    assertThat(form.read(throughTheStore(form.write(month)))).isEqualTo(month);
    assertThat(month.month()).hasToString("2026-03");
  }

  @Test
  void writesNothingForNothing() {
    assertThat(form.read(throughTheStore(form.write(Shard.EMPTY)))).isEqualTo(Shard.EMPTY);
  }

  private static Document throughTheStore(Document written) {
    return new RawBsonDocument(written, new DocumentCodec()).decode(new DocumentCodec());
  }
}
