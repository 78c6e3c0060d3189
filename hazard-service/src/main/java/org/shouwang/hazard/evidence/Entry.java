package org.shouwang.hazard.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.EvidenceKind;
import org.shouwang.hazard.evidence.Holder.Sent;

/**
 * One piece of evidence as the ledger knows it.
 *
 * @param sha256 SHA-256 of the bytes as they are kept; its id
 * @param look the {@link PictureHash} of a photo
 * @param sharpness the {@link Sharpness} of a photo; what was kept before that was measured has
 *     none
 * @param thumbnail SHA-256 of a photo's thumbnail as it is kept; null where it was kept before that
 *     was noted
 * @param sent who sent it, and as what
 * @param uses what it is attached to
 * @param lapsesAt when it goes unless something refers to it; null once something does
 * @param lapsing whether it is being deleted
 * @param version grows with every change
 */
record Entry(
    String sha256,
    EvidenceKind kind,
    String mediaType,
    int bytes,
    @Nullable Long look,
    @Nullable Integer sharpness,
    @Nullable String thumbnail,
    List<Sent> sent,
    List<Use> uses,
    @Nullable Instant lapsesAt,
    boolean lapsing,
    long version) {
  Entry {
    sent = List.copyOf(sent);
    uses = List.copyOf(uses);
  }

  static Entry of(Document document) {
    Date lapses = document.getDate("lapsesAt");
    return new Entry(
        document.getString("_id"),
        EvidenceKind.valueOf(document.getString("kind")),
        document.getString("mediaType"),
        document.getInteger("bytes"),
        document.getLong("look"),
        document.getInteger("sharpness"),
        document.getString("thumbnail"),
        document.getList("sent", Document.class).stream().map(Sent::of).toList(),
        document.getList("uses", Document.class).stream().map(Use::of).toList(),
        lapses == null ? null : lapses.toInstant(),
        document.getBoolean("lapsing", false),
        document.getLong("version"));
  }

  Document document() {
    return new Document("_id", sha256)
        .append("kind", kind.name())
        .append("mediaType", mediaType)
        .append("bytes", bytes)
        .append("look", look)
        .append("sharpness", sharpness)
        .append("thumbnail", thumbnail)
        .append("bands", look == null ? List.of() : PictureHash.bands(look))
        .append("sent", sent.stream().map(Sent::document).toList())
        .append("uses", uses.stream().map(Use::document).toList())
        .append("lapsesAt", lapsesAt == null ? null : Date.from(lapsesAt))
        .append("lapsing", lapsing)
        .append("version", version);
  }

  /** Whether it is a photo that shows little, as far as that was measured. */
  boolean blurred(int below) {
    return sharpness != null && sharpness < below;
  }

  /** What somebody said of it; empty where she did not send it. */
  Optional<Sent> sentBy(Holder sender) {
    return sentBy(sender::equals);
  }

  Optional<Sent> sentBy(Predicate<Holder> sender) {
    return sent.stream().filter(one -> sender.test(one.by())).findFirst();
  }

  Optional<Use> useBy(String command) {
    return uses.stream().filter(use -> use.command().equals(command)).findFirst();
  }

  boolean referredTo() {
    return uses.stream().anyMatch(Use::confirmed);
  }

  /** Before its bytes are kept. */
  Entry unsent() {
    return new Entry(
        sha256, kind, mediaType, bytes, look, sharpness, thumbnail, List.of(), uses, lapsesAt,
        false, 0);
  }

  /** Not to go before an instant. */
  Entry notBefore(Instant lapses) {
    return lapsesAt == null || lapsesAt.isAfter(lapses) ? this : next(sent, uses, lapses, lapsing);
  }

  Entry sent(Sent once, Instant lapses) {
    List<Sent> all = new ArrayList<>(sent);
    all.removeIf(once::sameSender);
    all.add(once);
    boolean keeps = lapsesAt == null || lapsesAt.isAfter(lapses);
    return next(all, uses, referredTo() || keeps ? lapsesAt : lapses, lapsing);
  }

  /** With a thumbnail that was made anew. */
  Entry shownSmallAs(@Nullable String sha256OfThumbnail) {
    return new Entry(
        sha256,
        kind,
        mediaType,
        bytes,
        look,
        sharpness,
        sha256OfThumbnail,
        sent,
        uses,
        lapsesAt,
        lapsing,
        version);
  }

  Entry used(Use use) {
    return next(sent, plus(without(u -> u.command().equals(use.command())), use), lapsesAt, false);
  }

  /** From now on it stays. */
  Entry confirmed(Use use) {
    return next(
        sent, plus(without(u -> u.command().equals(use.command())), use.sure()), null, false);
  }

  Entry unused(String command) {
    return next(sent, without(use -> use.command().equals(command)), lapsesAt, lapsing);
  }

  Entry asLapsing() {
    return next(sent, uses, lapsesAt, true);
  }

  private List<Use> without(Predicate<Use> which) {
    return uses.stream().filter(which.negate()).toList();
  }

  private static List<Use> plus(List<Use> uses, Use one) {
    List<Use> all = new ArrayList<>(uses);
    all.add(one);
    return all;
  }

  private Entry next(
      List<Sent> nextSent, List<Use> nextUses, @Nullable Instant lapses, boolean goes) {
    return new Entry(
        sha256,
        kind,
        mediaType,
        bytes,
        look,
        sharpness,
        thumbnail,
        nextSent,
        nextUses,
        lapses,
        goes,
        version + 1);
  }
}
