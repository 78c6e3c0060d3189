import { createHash } from 'node:crypto';
import type { Checkpoint, Commit, Event, Evidence, Manifest } from './bundle.js';

const ABSENT = u32(0xffffffff);
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** SHA-256 over some bytes, one after the other. */
export function sha256(...parts: Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return hash.digest();
}

export function leaf(e: Event): Buffer {
  return sha256(
    text('shouwang.leaf.v1'), text(e.id), text(e.aggregateType), text(e.aggregateId), u64(e.sequence), text(e.type),
    u64(e.occurredAt), text(e.district), text(e.cooperative), text(e.enterprise), text(e.data),
  );
}

export function digest(log: string, c: Commit): Buffer {
  return sha256(
    text('shouwang.commit.v1'), text(log), u64(c.number), u64(c.recordedAt), text(c.commandId), text(c.bodyDigest), text(c.actor),
    text(c.authority), Buffer.from([c.imported ? 1 : 0]), text(c.correlationId), text(c.causationId), text(c.traceParent),
    u32(c.entries.length), Buffer.concat(c.entries.map((entry) => entry.leaf)),
  );
}

export function checkpointMessage(c: Checkpoint): Buffer {
  return sha256(text('shouwang.checkpoint.v1'), text(c.log), u64(c.size), c.root, c.head, u64(c.time));
}

/** `evidence` is absent in format 1, which knows none. */
export function manifestMessage(m: Manifest, under: Checkpoint, evidence?: Evidence[]): Buffer {
  const said = [
    text(m.aggregateType), text(m.aggregateId), u64(m.events), u64(m.issuedAt), checkpointMessage(under), m.report,
  ];
  if (evidence === undefined) {
    return sha256(text('shouwang.case-bundle.v1'), ...said);
  }
  return sha256(
    text('shouwang.case-bundle.v2'), ...said, u32(evidence.length),
    ...evidence.flatMap(({ sha256, kept }) => [sha256, text(kept?.mediaType), u64(kept?.bytes ?? 0)]),
  );
}

/**
 * The root that a commit's digest and its path lead to, undefined where the path has a wrong length.
 * Numbers reach beyond 32 bits, so they are halved and not shifted.
 */
export function root(digest: Buffer, number: number, size: number, path: Buffer[]): Buffer | undefined {
  let fn = number - 1;
  let sn = size - 1;
  let r = sha256(LEAF, digest);
  for (const p of path) {
    if (sn === 0) {
      return undefined;
    }
    if (fn % 2 === 1 || fn === sn) {
      r = sha256(NODE, p, r);
      while (fn % 2 === 0 && fn !== 0) {
        fn = fn / 2;
        sn = Math.floor(sn / 2);
      }
    } else {
      r = sha256(NODE, r, p);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 ? r : undefined;
}

function text(x: string | undefined): Buffer {
  if (x === undefined) {
    return ABSENT;
  }
  const bytes = Buffer.from(x, 'utf8');
  return Buffer.concat([u32(bytes.length), bytes]);
}

function u32(x: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(x);
  return bytes;
}

function u64(x: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(x));
  return bytes;
}
