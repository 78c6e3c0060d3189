package org.shouwang.kit.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.support.TamperedStore;
import org.shouwang.kit.support.TestStore;
import org.shouwang.secrets.BrokenSealException;
import org.shouwang.secrets.SealedBox;

/** Personal data under a key per person, on every store. */
abstract class VaultContract {
  private static final byte[] MASTER = "0123456789abcdef0123456789abcdef".getBytes();
  private static final String WANG = Ids.derive("per", "http:acc-1:k-1");
  private static final Map<String, String> DATA = Map.of("name", "王测试", "phone", "13800001234");

  private final MongoDatabase database = store().database();
  private final MongoCollection<Document> entries = database.getCollection("vault");
  private final List<String> openings = new ArrayList<>();
  private final Set<String> referenced = new HashSet<>();
  private final MovedClock clock = new MovedClock();
  private final Vault vault = vault(MASTER);

  private Vault vault(byte[] master) {
    return vault(entries, master);
  }

  private Vault vault(MongoCollection<Document> in, byte[] master) {
    return new Vault(
        in,
        new VaultCipher(master, Set.of("name", "phone")),
        (subject, by, reason, at) -> openings.add(subject + ' ' + by + ' ' + reason),
        referenced::contains,
        clock);
  }

  abstract TestStore store();

  @Test
  void opensWhatWasPutAndSaysWhoOpenedIt() {
    vault.put(WANG, DATA);
    assertThat(vault.read(WANG, "acc-7", "called about hz-1")).hasValue(DATA);
    assertThat(openings).containsExactly(WANG + " acc-7 called about hz-1");
    assertThat(vault.read("per-nobody", "acc-7", "x")).isEmpty();
    assertThat(openings).hasSize(1);
  }

  @Test
  void opensAWholeListAtOnceAndAuditsEach() {
    vault.put(WANG, DATA);
    vault.put("per-b", Map.of("name", "b"));
    vault.put("per-gone", DATA);
    vault.erase("per-gone");
    assertThat(vault.read(List.of(WANG, "per-b", "per-gone", "per-unknown"), "acc-7", "list"))
        .containsOnly(Map.entry(WANG, DATA), Map.entry("per-b", Map.of("name", "b")));
    assertThat(openings).containsExactlyInAnyOrder(WANG + " acc-7 list", "per-b acc-7 list");
  }

  @Test
  void theStoreHoldsNoNameAndNoPhone() {
    vault.put(WANG, DATA);
    String raw = entries.find().first().toJson();
    for (Binary part :
        List.of(
            entries.find().first().get("data", Binary.class),
            entries.find().first().get("key", Binary.class))) {
      raw += new String(part.getData(), StandardCharsets.UTF_8);
    }
    assertThat(raw).doesNotContain("王", "测试", "1380000", "name", "phone");
  }

  @Test
  void everySubjectHasAKeyOfHerOwn() {
    vault.put(WANG, DATA);
    vault.put("per-b", DATA);
    SealedBox keys = new SealedBox(MASTER, "vault-keys");
    Set<List<Byte>> drawn = new HashSet<>();
    for (Document entry : entries.find()) {
      byte[] key = keys.open(entry.get("key", Binary.class).getData(), entry.getString("_id"));
      List<Byte> bytes = new ArrayList<>();
      for (byte each : key) {
        bytes.add(each);
      }
      drawn.add(bytes);
    }
    assertThat(drawn).hasSize(2);
  }

  @Test
  void masksForLists() {
    vault.put(WANG, Map.of("name", "王测试", "phone", "13800001234", "address", "somewhere 5"));
    assertThat(vault.masked(WANG))
        .hasValue(Map.of("name", "王**", "phone", "138****1234", "address", "***"));
    assertThat(openings).isEmpty();
    assertThat(Masking.phone("0633-1234567")).isEqualTo("***");
    assertThat(Masking.name("")).isEqualTo("***");
  }

  @Test
  void findsByTheExactValueOnly() {
    vault.put(WANG, DATA);
    vault.put("per-b", Map.of("name", "Li Test", "phone", "13900005678"));
    vault.put("per-c", Map.of("name", "王测试", "phone", "13700000000"));
    assertThat(vault.find("name", "王测试")).containsExactlyInAnyOrder(WANG, "per-c");
    assertThat(vault.find("name", " litest ")).containsExactly("per-b");
    assertThat(vault.find("phone", "１３９００００５６７８")).containsExactly("per-b");
    assertThat(vault.find("name", "王")).isEmpty();
    assertThat(vault.find("phone", "王测试")).isEmpty();
    assertThat(vault(new byte[32]).find("name", "王测试")).isEmpty();
  }

  @Test
  void anErasedSubjectIsGoneForGood() {
    vault.put(WANG, DATA);
    Document before = entries.find().first();
    vault.erase(WANG);
    assertThat(vault.read(WANG, "acc-7", "x")).isEmpty();
    assertThat(vault.find("name", "王测试")).isEmpty();
    assertThat(entries.find().first()).containsOnlyKeys("_id", "erasedAt");

    vault.put(WANG, DATA);
    vault.replace(WANG, DATA);
    assertThat(vault.read(WANG, "acc-7", "a late retry")).isEmpty();
    assertThat(before).containsKey("key");
  }

  @Test
  void anErasureThatComesBetweenLookingAndWritingIsNotUndone() {
    vault.put(WANG, DATA);
    AtomicBoolean overtaken = new AtomicBoolean();
    MongoDatabase late =
        TamperedStore.of(
            database,
            (asked, method, real) -> {
              if (method.equals("replaceOne") && overtaken.compareAndSet(false, true)) {
                vault.erase(WANG);
              }
              return real.call();
            });
    vault(late.getCollection("vault"), MASTER).replace(WANG, Map.of("name", "corrected"));
    assertThat(overtaken).isTrue();
    assertThat(entries.find().first()).containsOnlyKeys("_id", "erasedAt");
  }

  @Test
  void aSecondRequestUnderTheSameKeyAltersNothingThatWasRecorded() {
    vault.put(WANG, DATA);
    referenced.add(WANG);
    vault.put(WANG, Map.of("name", "somebody else"));
    assertThat(vault.masked(WANG).orElseThrow()).containsEntry("phone", "138****1234");
    vault.put(WANG, Map.of("name", "somebody else"));
    assertThat(vault.masked(WANG).orElseThrow()).containsEntry("phone", "138****1234");
  }

  @Test
  void aCorrectedRequestReplacesWhatWasRefused() {
    vault.put(WANG, Map.of("name", "typo"));
    vault.put(WANG, DATA);
    assertThat(vault.read(WANG, "acc-7", "x")).hasValue(DATA);
  }

  @Test
  void replacesAKnownSubjectsData() {
    vault.put(WANG, DATA);
    vault.replace(WANG, Map.of("name", "王测试", "phone", "13811112222"));
    assertThat(vault.find("phone", "13800001234")).isEmpty();
    assertThat(vault.find("phone", "13811112222")).containsExactly(WANG);
    vault.replace("per-unknown", DATA);
    assertThat(vault.masked("per-unknown")).isEmpty();
  }

  @Test
  void sweepsWhatNoEventCameToReferTo() {
    vault.put(WANG, DATA);
    vault.put("per-refused", DATA);
    referenced.add(WANG);
    clock.advance(Duration.ofHours(1));
    vault.put("per-recent", DATA);
    assertThat(vault.sweep(clock.instant().minus(Duration.ofMinutes(30)))).isEqualTo(1);
    assertThat(vault.find("name", "王测试")).containsExactlyInAnyOrder(WANG, "per-recent");
    clock.advance(Duration.ofHours(1));
    assertThat(vault.sweep(clock.instant())).isEqualTo(1);
    assertThat(vault.find("name", "王测试")).containsExactly(WANG);
  }

  @Test
  void whatARetryPutAgainBetweenLookingAndSweepingStays() {
    vault.put(WANG, DATA);
    clock.advance(Duration.ofHours(1));
    Instant before = clock.instant();
    Vault meanwhile =
        new Vault(
            entries,
            new VaultCipher(MASTER, Set.of("name", "phone")),
            (subject, by, reason, at) -> {},
            subject -> {
              clock.advance(Duration.ofMinutes(1));
              vault.put(WANG, DATA);
              return false;
            },
            clock);
    assertThat(meanwhile.sweep(before)).isZero();
    assertThat(vault.find("name", "王测试")).containsExactly(WANG);
  }

  @Test
  void anotherMasterKeyAndAnotherSubjectsEntryOpenNothing() {
    vault.put(WANG, DATA);
    vault.put("per-b", Map.of("name", "b"));
    assertThatThrownBy(() -> vault(new byte[32]).read(WANG, "acc-7", "x"))
        .isInstanceOf(BrokenSealException.class);

    Document wang = entries.find(Filters.eq("_id", WANG)).first();
    entries.updateOne(
        Filters.eq("_id", "per-b"),
        Updates.combine(
            Updates.set("key", wang.get("key")), Updates.set("data", wang.get("data"))));
    assertThatThrownBy(() -> vault.read("per-b", "acc-7", "x"))
        .isInstanceOf(BrokenSealException.class);
    assertThat(openings).isEmpty();
  }

  @Test
  void writersWhoMeetLoseNothing() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        writers.add(threads.submit(() -> vault.put(WANG, DATA)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    assertThat(vault.read(WANG, "acc-7", "x")).hasValue(DATA);
  }

  private static final class MovedClock extends Clock {
    private Instant now = Instant.parse("2026-11-01T00:00:00Z");

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
