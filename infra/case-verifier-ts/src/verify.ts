import {
  type Bundle, type Checkpoint, type Commit, type Event, type Evidence, FORMAT_1, FORMAT_2, type Manifest, readBundle1, readBundle2,
} from './bundle.js';
import { readEvidence, readText, TooLarge } from './container.js';
import { checkpointMessage, digest, leaf, manifestMessage, root, sha256 } from './hashes.js';
import type { Input } from './input.js';
import { Malformed, readJson } from './json.js';
import type { TrustedKeys } from './keys.js';
import { Members } from './members.js';
import { type Naming, namingsIn } from './naming.js';
import { plain } from './plain.js';

/** What can be found, with words for people. */
export const CODES = {
  TOO_LARGE: '文件或其索引过大 / the file, or its index, is too large',
  MALFORMED: '文件不符合案卷格式 / the file is not of the form of a case bundle',
  UNKNOWN_FORMAT: '未知的案卷格式版本，或格式与容器不符 / a format that this verifier does not know, or not the one of such a file',
  CHECKPOINT_KEY_UNKNOWN: "检查点的签名公钥不在信任文件中 / the trust file has no key with the checkpoint's key id",
  CHECKPOINT_SIGNATURE_WRONG: '检查点签名不符 / the checkpoint is not what its key signed',
  MANIFEST_KEY_UNKNOWN: "清单的签名公钥不在信任文件中 / the trust file has no key with the manifest's key id",
  MANIFEST_SIGNATURE_WRONG: '清单签名不符 / the manifest is not what its key signed',
  COMMITS_OUT_OF_ORDER: '提交次序颠倒或重复 / the commit stands behind one of its own or a larger number',
  COMMIT_NOT_COVERED: '提交不在检查点范围内 / the checkpoint does not speak of this commit',
  FOREIGN_EVENT: '混入他案事件 / the event is of another case',
  SEQUENCE_BROKEN: '事件序号不连续 / another event should stand here',
  EVENT_CHANGED: '事件内容与其散列不符 / the event is not what its leaf says',
  COMMIT_UNRELATED: '提交与本案无关 / the commit holds no event of the case',
  COMMIT_CHANGED: '提交内容与其散列不符 / the commit is not what its digest says',
  NOT_UNDER_CHECKPOINT: '提交不在已签名的日志中 / digest and path do not lead to the signed root',
  END_DIFFERS: '结尾与清单不符 / the history does not end where the manifest says',
  REPORT_CHANGED: '报告与清单不符 / the report is not what the manifest says',
  EVIDENCE_UNNAMED: '证据与本案事件无关 / no event of the case names this piece of evidence',
  EVIDENCE_CHANGED: '证据与事件中的散列不符 / the piece of evidence is not the one that the event names',
  EVIDENCE_MISSING: '缺少事件所列的证据 / the bundle does not speak of evidence that the event names',
};

export type Code = keyof typeof CODES;

/** One thing that is wrong with a bundle, and where. */
export type Finding = { code: Code; commit: number | '-'; sequence: number | '-'; differs: string };

/** The beginning of the line that the format's page asks for. */
export function position(finding: Finding): string {
  return `${finding.code} commit=${finding.commit} sequence=${finding.sequence}`;
}

/** The whole line, with words for people. */
export function line(finding: Finding): string {
  return `${position(finding)}  ${CODES[finding.code]}${finding.differs && ` (${finding.differs})`}`;
}

/** What was read, if it could be, and what is wrong with it, in the format's order. */
export type Result = { bundle?: Bundle; findings: Finding[] };

/** Verifies a bundle of either format, which is read to its end. */
export function verify(input: Input, keys: TrustedKeys): Result {
  try {
    const { bytes, container } = readText(input);
    const members = new Members(readJson(bytes), '');
    if (members.text('format') !== (container ? FORMAT_2 : FORMAT_1)) {
      return { findings: [finding('UNKNOWN_FORMAT')] };
    }
    if (!container) {
      const bundle = readBundle1(members);
      return { bundle, findings: [...check(bundle, keys)] };
    }
    const bundle = readBundle2(members);
    const evidence = bundle.evidence ?? [];
    const hashes = readEvidence(input, evidence);
    return { bundle, findings: [...check(bundle, keys), ...checkEvidence(evidence, hashes, namingsIn(bundle))] };
  } catch (e) {
    if (e instanceof TooLarge) {
      return { findings: [finding('TOO_LARGE')] };
    }
    if (e instanceof Malformed) {
      return { findings: [finding('MALFORMED', '-', '-', e.message)] };
    }
    throw e;
  }
}

function finding(code: Code, commit: number | '-' = '-', sequence: number | '-' = '-', differs = ''): Finding {
  return { code, commit, sequence, differs };
}

function* check({ manifest, checkpoint, commits, report, evidence }: Bundle, keys: TrustedKeys): Generator<Finding> {
  if (!keys.has(checkpoint.key)) {
    yield finding('CHECKPOINT_KEY_UNKNOWN', '-', '-', plain(checkpoint.key));
  } else if (!keys.signed(checkpoint.key, checkpointMessage(checkpoint), checkpoint.signature)) {
    yield finding('CHECKPOINT_SIGNATURE_WRONG');
  }
  if (!keys.has(manifest.key)) {
    yield finding('MANIFEST_KEY_UNKNOWN', '-', '-', plain(manifest.key));
  } else if (!keys.signed(manifest.key, manifestMessage(manifest, checkpoint, evidence), manifest.signature)) {
    yield finding('MANIFEST_SIGNATURE_WRONG');
  }
  let before: number | undefined;
  let next = 0;
  for (const commit of commits) {
    if (before !== undefined && commit.number <= before) {
      yield finding('COMMITS_OUT_OF_ORDER', commit.number, '-', `after ${before}`);
    }
    before = commit.number;
    next = yield* checkCommit(commit, manifest, checkpoint, next);
  }
  if (next !== manifest.events) {
    yield finding('END_DIFFERS', before ?? '-', next, `the manifest says ${manifest.events} events`);
  }
  const hash = sha256(Buffer.from(report, 'utf8'));
  if (!hash.equals(manifest.report)) {
    yield finding('REPORT_CHANGED', '-', '-', differ(manifest.report, hash));
  }
}

/** Returns the sequence that is expected after it. */
function* checkCommit(commit: Commit, manifest: Manifest, checkpoint: Checkpoint, first: number): Generator<Finding, number> {
  const { number } = commit;
  const covered = number > 0 && number <= checkpoint.size;
  if (!covered) {
    yield finding('COMMIT_NOT_COVERED', number, '-', `it covers 1 to ${checkpoint.size}`);
  }
  let next = first;
  let related = false;
  for (const { event, leaf: stated } of commit.entries) {
    if (event === undefined) {
      continue;
    }
    if (!isOf(manifest, event)) {
      yield finding('FOREIGN_EVENT', number, event.sequence);
    } else {
      related = true;
      if (event.sequence !== next) {
        yield finding('SEQUENCE_BROKEN', number, next, `found ${event.sequence}`);
      }
      next = event.sequence + 1;
    }
    const computed = leaf(event);
    if (!computed.equals(stated)) {
      yield finding('EVENT_CHANGED', number, event.sequence, differ(stated, computed));
    }
  }
  if (!related) {
    yield finding('COMMIT_UNRELATED', number);
  }
  const computed = digest(checkpoint.log, commit);
  if (!computed.equals(commit.digest)) {
    yield finding('COMMIT_CHANGED', number, '-', differ(commit.digest, computed));
  }
  if (covered && !root(commit.digest, number, checkpoint.size, commit.path)?.equals(checkpoint.root)) {
    yield finding('NOT_UNDER_CHECKPOINT', number);
  }
  return next;
}

/** `hashes` are those of the bytes, in the order of the evidence. */
function* checkEvidence(evidence: Evidence[], hashes: (Buffer | undefined)[], namings: Naming[]): Generator<Finding> {
  const firstNamings = new Map<string, Naming>();
  for (const naming of namings) {
    if (!firstNamings.has(naming.hash)) {
      firstNamings.set(naming.hash, naming);
    }
  }
  const listed = new Set<string>();
  for (const [i, { sha256: stated }] of evidence.entries()) {
    const hash = stated.toString('hex');
    listed.add(hash);
    const naming = firstNamings.get(hash);
    if (naming === undefined) {
      yield finding('EVIDENCE_UNNAMED', '-', '-', hash);
    }
    const computed = hashes[i];
    if (computed !== undefined && !computed.equals(stated)) {
      yield finding('EVIDENCE_CHANGED', naming?.commit, naming?.sequence, differ(stated, computed));
    }
  }
  for (const { hash, commit, sequence } of namings) {
    if (!listed.has(hash)) {
      yield finding('EVIDENCE_MISSING', commit, sequence, hash);
    }
  }
}

function isOf(manifest: Manifest, event: Event): boolean {
  return event.aggregateType === manifest.aggregateType && event.aggregateId === manifest.aggregateId;
}

function differ(stated: Buffer, computed: Buffer): string {
  return `stated ${stated.toString('hex')}, computed ${computed.toString('hex')}`;
}
