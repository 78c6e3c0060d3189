import { Malformed } from './json.js';
import type { Members } from './members.js';

export const FORMAT_1 = 'shouwang.case-bundle.v1';
export const FORMAT_2 = 'shouwang.case-bundle.v2';

const MOST_EVIDENCE = 1_000;
/** The largest photo or document, in bytes. */
export const LARGEST_PIECE = 67_108_864;

/** A case bundle (案卷) as it was read; nothing of it is believed yet. Times are milliseconds. */
export type Bundle = ReturnType<typeof history> & { evidence?: Evidence[] };
export type Manifest = ReturnType<typeof manifest>;
export type Checkpoint = ReturnType<typeof checkpoint>;
export type Commit = ReturnType<typeof commit>;
export type Event = ReturnType<typeof event>;

/** An event's place in its commit; the event itself is there only if it is of the case. */
export type Entry = { leaf: Buffer; event?: Event };

/** A photo or document (证据) that a bundle speaks of; only where it is kept do bytes of the file belong to it. */
export type Evidence = { sha256: Buffer; kept?: { mediaType: string; bytes: number } };

/** What a bundle of format 1 says; whatever the format does not know is refused. */
export function readBundle1(m: Members): Bundle {
  return history(m.only('format', 'manifest', 'checkpoint', 'commits', 'report'));
}

/** What the index of a bundle of format 2 says. */
export function readBundle2(m: Members): Bundle {
  const evidence = m.only('format', 'manifest', 'checkpoint', 'commits', 'report', 'evidence').objects('evidence').map(piece);
  if (evidence.length > MOST_EVIDENCE) {
    throw new Malformed('more evidence than a bundle may have, at /evidence');
  }
  if (new Set(evidence.map(({ sha256 }) => sha256.toString('hex'))).size < evidence.length) {
    throw new Malformed('a hash that stands there twice, at /evidence');
  }
  return { ...history(m), evidence };
}

function piece(m: Members): Evidence {
  const sha256 = m.hash('sha256');
  if (!m.has('mediaType') && !m.has('bytes')) {
    m.only('sha256');
    return { sha256 };
  }
  m.only('sha256', 'mediaType', 'bytes');
  const kept = { mediaType: m.text('mediaType'), bytes: m.number('bytes') };
  if (kept.bytes < 1 || kept.bytes > LARGEST_PIECE) {
    throw new Malformed(`a piece of evidence of ${kept.bytes} bytes, in /evidence`);
  }
  return { sha256, kept };
}

function history(m: Members) {
  return {
    commits: m.objects('commits').map(commit),
    manifest: manifest(m.object('manifest')),
    checkpoint: checkpoint(m.object('checkpoint')),
    report: m.text('report'),
  };
}

function manifest(m: Members) {
  m.only('aggregateType', 'aggregateId', 'events', 'issuedAt', 'report', 'key', 'signature');
  const events = m.number('events');
  if (events === 0) {
    throw new Malformed('a history has at least one event, at /manifest/events');
  }
  return {
    aggregateType: m.text('aggregateType'),
    aggregateId: m.text('aggregateId'),
    events,
    issuedAt: m.time('issuedAt'),
    report: m.hash('report'),
    key: m.text('key'),
    signature: m.signature('signature'),
  };
}

function checkpoint(m: Members) {
  m.only('log', 'size', 'root', 'head', 'time', 'key', 'signature');
  return {
    log: m.text('log'),
    size: m.number('size'),
    root: m.hash('root'),
    head: m.hash('head'),
    time: m.time('time'),
    key: m.text('key'),
    signature: m.signature('signature'),
  };
}

function commit(m: Members) {
  m.only(
    'number', 'recordedAt', 'commandId', 'bodyDigest', 'actor', 'authority', 'imported', 'correlationId', 'causationId',
    'traceParent', 'events', 'digest', 'path',
  );
  return {
    number: m.number('number'),
    recordedAt: m.time('recordedAt'),
    commandId: m.text('commandId'),
    bodyDigest: m.optionalText('bodyDigest'),
    actor: m.text('actor'),
    authority: m.text('authority'),
    imported: m.flag('imported'),
    correlationId: m.text('correlationId'),
    causationId: m.optionalText('causationId'),
    traceParent: m.optionalText('traceParent'),
    entries: m.objects('events').map(entry),
    digest: m.hash('digest'),
    path: m.hashes('path'),
  };
}

function entry(m: Members): Entry {
  return m.has('id') ? { event: event(m), leaf: m.hash('leaf') } : { leaf: m.only('leaf').hash('leaf') };
}

function event(m: Members) {
  m.only(
    'id', 'aggregateType', 'aggregateId', 'sequence', 'type', 'occurredAt', 'district', 'cooperative', 'enterprise', 'data', 'leaf',
  );
  return {
    id: m.text('id'),
    aggregateType: m.text('aggregateType'),
    aggregateId: m.text('aggregateId'),
    sequence: m.number('sequence'),
    type: m.text('type'),
    occurredAt: m.time('occurredAt'),
    district: m.text('district'),
    cooperative: m.optionalText('cooperative'),
    enterprise: m.optionalText('enterprise'),
    data: m.text('data'),
  };
}
