import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { type Bundle, type Checkpoint, type Commit, readBundle1, readBundle2 } from '../src/bundle.js';
import { checkpointMessage, digest, leaf, manifestMessage, root, sha256 } from '../src/hashes.js';
import { readJson } from '../src/json.js';
import { Members } from '../src/members.js';
import { type Node, type ObjectNode, spell } from './nodes.js';
import type { Random } from './random.js';

/** A bundle that can still be edited: its index, or whole text in format 1, and the pieces behind it. */
export type Draft = { index: ObjectNode; pieces: Buffer[]; container: boolean };

/** Hashes and signatures, in the order in which each depends on the ones before. */
export const SEALS = ['leaves', 'digests', 'tree', 'checkpoint', 'report', 'manifest'] as const;
export type Seal = (typeof SEALS)[number];

const ATTACHED = 'org.shouwang.hazard.evidence-attached.v1';
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Who signs, by seeds that are no secrets. */
export class Signer {
  readonly id: string;
  readonly publicKey: string;
  private readonly key: KeyObject;

  constructor(seed: number) {
    this.key = createPrivateKey({ key: Buffer.concat([PKCS8, Buffer.alloc(32, seed)]), format: 'der', type: 'pkcs8' });
    const encoded = createPublicKey(this.key).export({ format: 'der', type: 'spki' });
    if (!encoded.subarray(0, SPKI.length).equals(SPKI)) {
      throw new Error('no Ed25519 key');
    }
    this.id = sha256(encoded).toString('hex', 0, 8);
    this.publicKey = encoded.toString('base64');
  }

  sign(message: Buffer): string {
    return sign(null, message, this.key).toString('hex');
  }
}

/** A history with evidence, all of it sound but for hashes and signatures, which `seal` puts in. */
export function draft(random: Random, container: boolean): Draft {
  const pieces = Array.from({ length: container ? random.upTo(4) : 0 }, () => random.bytes(1 + random.upTo(40)));
  const waiting = pieces.map((piece) => sha256(piece).toString('hex'));
  const commits: Node[] = [];
  let sequence = 0;
  let number = 0;
  const count = 2 + random.upTo(3);
  for (let i = 0; i < count; i++) {
    number += 1 + random.upTo(3);
    const own = 1 + random.upTo(1);
    const events: Node[] = Array.from({ length: own }, (_, k) => {
      const last = i === count - 1 && k === own - 1;
      return event(random, sequence++, waiting.splice(0, last ? waiting.length : random.upTo(2)));
    });
    if (random.once(3)) {
      events.splice(random.upTo(events.length), 0, { leaf: random.hex(32) });
    }
    commits.push(commit(random, number, events));
  }
  const index: ObjectNode = {
    format: container ? 'shouwang.case-bundle.v2' : 'shouwang.case-bundle.v1',
    manifest: {
      aggregateType: 'hazard', aggregateId: 'hz-7', events: sequence, issuedAt: '2026-03-02T08:00:00.000Z',
      report: random.hex(32), key: 'k', signature: random.hex(64),
    },
    checkpoint: {
      log: '/cell/test/hazard-service', size: number + random.upTo(3), root: random.hex(32), head: random.hex(32),
      time: '2026-03-02T07:59:59.123Z', key: 'k', signature: random.hex(64),
    },
    commits,
    report: '<p>隐患 🔥</p>',
  };
  if (container) {
    index['evidence'] = pieces.map((piece) => ({ sha256: sha256(piece).toString('hex'), mediaType: 'image/jpeg', bytes: piece.length }));
  }
  return { index, pieces, container };
}

function event(random: Random, sequence: number, hashes: string[]): ObjectNode {
  const record = { step: 'REPORT', items: hashes.map((hash) => ({ sha256: hash, kind: 'PHOTO', bytes: 7 })) };
  return {
    id: random.hex(16), aggregateType: 'hazard', aggregateId: 'hz-7', sequence,
    type: hashes.length > 0 ? ATTACHED : 'org.shouwang.hazard.rectified.v1', occurredAt: '2026-03-01T08:00:00.001Z',
    district: '330102', ...(random.once(2) ? { enterprise: 'ent-8' } : {}),
    data: hashes.length > 0 ? JSON.stringify(record) : '{"note":"已整改"}', leaf: random.hex(32),
  };
}

function commit(random: Random, number: number, events: Node[]): ObjectNode {
  return {
    number, recordedAt: '2026-03-01T08:00:01.002Z', commandId: random.hex(8), actor: 'per-1', authority: 'PEER', imported: random.once(4),
    correlationId: random.hex(8), ...(random.once(2) ? { causationId: random.hex(8) } : {}), events, digest: random.hex(32), path: [],
  };
}

/** Makes hashes and signatures anew of what stands in the draft; what cannot be read as a bundle is left alone. */
export function seal({ index, container }: Draft, seals: Iterable<Seal>, signer: Signer, keyId = signer.id): void {
  const read = readable(index, container);
  if (read === undefined) {
    return;
  }
  for (const one of seals) {
    PUT[one](index as unknown as Writable, read, signer, keyId);
  }
}

type Writable = {
  manifest: Record<string, Node>; checkpoint: Record<string, Node>;
  commits: { digest: Node; path: Node; events: { leaf: Node }[] }[];
};

/** Each puts what it computed into the draft and into what was read of it, for those that come after it. */
const PUT: Record<Seal, (index: Writable, read: Bundle, signer: Signer, keyId: string) => void> = {
  leaves: (index, { commits }) => commits.forEach(({ entries }, i) => entries.forEach((entry, k) => {
    if (entry.event !== undefined) {
      entry.leaf = leaf(entry.event);
      index.commits[i]!.events[k]!.leaf = entry.leaf.toString('hex');
    }
  })),
  digests: (index, { checkpoint, commits }) => commits.forEach((one, i) => {
    one.digest = digest(checkpoint.log, one);
    index.commits[i]!.digest = one.digest.toString('hex');
  }),
  tree: (index, { checkpoint, commits }) => {
    if (checkpoint.size < 1 || checkpoint.size > 100) {
      deepTree(index, checkpoint, commits);
      return;
    }
    const leaves = Array.from({ length: checkpoint.size }, (_, i) => sha256(Buffer.from([0]), sha256(Buffer.from([i]))));
    const covered = ({ number }: Commit) => number > 0 && number <= leaves.length;
    commits.filter(covered).forEach((one) => {
      leaves[one.number - 1] = sha256(Buffer.from([0]), one.digest);
    });
    commits.forEach((one, i) => {
      index.commits[i]!.path = covered(one) ? path(one.number - 1, leaves).map((hash) => hash.toString('hex')) : [];
    });
    checkpoint.root = treeHash(leaves);
    index.checkpoint['root'] = checkpoint.root.toString('hex');
  },
  checkpoint: (index, { checkpoint }, signer, keyId) => {
    index.checkpoint['key'] = keyId;
    index.checkpoint['signature'] = signer.sign(checkpointMessage(checkpoint));
  },
  report: (index, { manifest, report }) => {
    manifest.report = sha256(Buffer.from(report, 'utf8'));
    index.manifest['report'] = manifest.report.toString('hex');
  },
  manifest: (index, { manifest, checkpoint, evidence }, signer, keyId) => {
    index.manifest['key'] = keyId;
    index.manifest['signature'] = signer.sign(manifestMessage(manifest, checkpoint, evidence));
  },
};

/** A tree too large to be made: the last commit that it covers gets a path of the right length, and the tree the root to which that leads. */
function deepTree(index: Writable, checkpoint: Checkpoint, commits: Commit[]): void {
  const at = commits.findLastIndex(({ number }) => number > 0 && number <= checkpoint.size);
  const covered = commits[at];
  for (const hashes: Buffer[] = []; covered !== undefined && hashes.length < 64; hashes.push(sha256(Buffer.from([hashes.length])))) {
    const top = root(covered.digest, covered.number, checkpoint.size, hashes);
    if (top !== undefined) {
      index.commits[at]!.path = hashes.map((hash) => hash.toString('hex'));
      checkpoint.root = top;
      index.checkpoint['root'] = top.toString('hex');
      return;
    }
  }
}

function readable(index: ObjectNode, container: boolean): Bundle | undefined {
  try {
    const members = new Members(readJson(spell(index)), '');
    return container ? readBundle2(members) : readBundle1(members);
  } catch {
    return undefined;
  }
}

/** RFC 9162 section 2.1.1, over leaf hashes. */
function treeHash(leaves: Buffer[]): Buffer {
  const k = split(leaves.length);
  return leaves.length === 1 ? leaves[0]! : sha256(Buffer.from([1]), treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

/** RFC 9162 section 2.1.3.1. */
function path(m: number, leaves: Buffer[]): Buffer[] {
  if (leaves.length === 1) {
    return [];
  }
  const k = split(leaves.length);
  return m < k
    ? [...path(m, leaves.slice(0, k)), treeHash(leaves.slice(k))]
    : [...path(m - k, leaves.slice(k)), treeHash(leaves.slice(0, k))];
}

/** The largest power of two that is smaller. */
function split(length: number): number {
  let k = 1;
  while (2 * k < length) {
    k *= 2;
  }
  return k;
}

/** The file as it is handed over. */
export function bytesOf({ index, pieces, container }: Draft): Buffer {
  const text = spell(index);
  return container ? inContainer(text, pieces) : text;
}

export function inContainer(text: Buffer, pieces: Buffer[], length = text.length): Buffer {
  const field = Buffer.alloc(4);
  field.writeUInt32BE(length);
  return Buffer.concat([Buffer.from('SWCASE2\n'), field, text, ...pieces]);
}
