package org.shouwang.kit.stream;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** Which partition holds a key: Kafka's murmur2 over its UTF-8 bytes, for ever. */
public final class Partitions {
  private Partitions() {}

  public static int of(String key, int partitions) {
    return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
  }
}
