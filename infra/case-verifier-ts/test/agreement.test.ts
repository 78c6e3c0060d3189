import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { LARGEST_PIECE } from '../src/bundle.js';
import { LARGEST } from '../src/container.js';
import { sha256 } from '../src/hashes.js';
import { inputOf } from '../src/input.js';
import { TrustedKeys } from '../src/keys.js';
import { CODES, position, verify } from '../src/verify.js';
import { boundaries, ISSUER, sound, spellings, type Specimen, specimen, TRUST_FILE } from './damage.js';
import { bytesOf, type Draft, inContainer, SEALS, seal } from './issuer.js';
import { type ObjectNode, spell } from './nodes.js';
import { Random } from './random.js';

/** Another seed makes other bundles: CASE_BUNDLE_SEED. */
const SEED = Number(process.env['CASE_BUNDLE_SEED'] ?? 1);
const SPECIMENS = Number(process.env['CASE_BUNDLE_SPECIMENS'] ?? 2000);

const FORMATS = join(import.meta.dirname, '../../../../docs/formats');
const VERIFIER = join(import.meta.dirname, '../../../case-verifier/target/classes');
const FIND_JDK = join(import.meta.dirname, '../../../build/find-jdk');
/** The seed of a sound bundle that has some. */
const WITH_EVIDENCE = 7;
const OF_FORMAT_1 = 6;
const skip = existsSync(VERIFIER) ? false : 'the first verifier is not compiled: ./mvnw -pl infra/case-verifier compile';

const keys = new TrustedKeys(Buffer.from(TRUST_FILE));

/** What the first verifier says of each file of a folder, by names: findings, or that it is good. One process judges them all. */
async function first(folder: string, names: string[], trustFile: string): Promise<Map<string, string[]>> {
  const home = execFileSync(FIND_JDK, { encoding: 'utf8' }).trim();
  // It lives for seconds: the second compiler would cost more than it gains.
  const words = ['-Xmx1g', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', VERIFIER, 'org.shouwang.verifier.Main', ...names, '--keys', trustFile];
  // Into a file: it goes on while this process judges the same bundles and reads from nobody.
  const toldIn = mkdtempSync(join(tmpdir(), 'case-verifier-'));
  const out = openSync(join(toldIn, 'out'), 'w');
  const [code] = await once(spawn(join(home, 'bin/java'), words, { cwd: folder, stdio: ['ignore', out, 'inherit'] }), 'exit');
  closeSync(out);
  assert.ok(code === 0 || code === 1, `it ended with ${code}`);
  const told = readFileSync(join(toldIn, 'out'), 'utf8');
  rmSync(toldIn, { recursive: true });
  const said = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of told.split('\n')) {
    const name = /^文件 \/ file {6}(.*)$/.exec(line)?.[1];
    const found = /^([A-Z_]+ commit=\S+ sequence=\S+)(?= )/.exec(line)?.[1];
    if (name !== undefined) {
      current = [];
      said.set(name, current);
    } else if (found !== undefined || line.startsWith('验证通过 / VERIFIED')) {
      current.push(found ?? 'VERIFIED');
    }
  }
  return said;
}

function second(bytes: Uint8Array, trusted = keys): string[] {
  const { findings } = verify(inputOf(bytes), trusted);
  return findings.length > 0 ? findings.map(position) : ['VERIFIED'];
}

/** Asks both, and answers with what they agreed on. */
async function agreed(specimens: Specimen[]): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'case-bundles-'));
  writeFileSync(join(folder, 'keys'), TRUST_FILE);
  specimens.forEach(({ bytes }, i) => writeFileSync(join(folder, `${i}`), bytes));
  const asked = first(folder, [...specimens.keys()].map(String), 'keys');
  const seconds = specimens.map(({ bytes }) => second(bytes));
  const firsts = await asked;
  const apart = specimens.flatMap(({ what }, i) => {
    const [one, two] = [firsts.get(`${i}`)?.join(', '), seconds[i]?.join(', ')];
    return one === two ? [] : [`${join(folder, `${i}`)}: ${what}\n  first:  ${one}\n  second: ${two}`];
  });
  // Where they disagree the files stay, to be looked at.
  assert.equal(apart.length, 0, `seed ${SEED}, ${apart.length} of ${specimens.length}:\n${apart.slice(0, 20).join('\n')}`);
  rmSync(folder, { recursive: true });
  return seconds;
}

/** A sound bundle with evidence, signed after a change. */
function changed(seed: number, change: (index: ObjectNode) => void): Draft {
  const bundle = sound(seed);
  change(bundle.index);
  seal(bundle, SEALS, ISSUER);
  return bundle;
}

describe('both verifiers', { skip }, () => {
  for (const version of ['case-bundle-v1', 'case-bundle-v2']) {
    test(`say the same of every bundle of ${version}`, async () => {
      const folder = join(FORMATS, version);
      const names = readdirSync(folder).filter((name) => /\.(json|case)$/.test(name));
      const trusted = new TrustedKeys(readFileSync(join(folder, 'keys.txt')));
      const firsts = await first(folder, names, 'keys.txt');
      names.forEach((name) => assert.deepEqual(second(readFileSync(join(folder, name)), trusted), firsts.get(name), name));
    });
  }

  test(`say the same of ${SPECIMENS} bundles that were damaged at random`, async () => {
    const specimens = Array.from({ length: SPECIMENS }, (_, i) => specimen(new Random(SEED * 1_000_003 + i)));
    const codes = new Map<string, number>();
    (await agreed(specimens)).flat().map((finding) => finding.split(' ')[0] ?? '').forEach((code) => codes.set(code, (codes.get(code) ?? 0) + 1));
    // Every finding there is was found, and what is sound was not called damaged: the damages reach everywhere.
    const rare = ['VERIFIED', ...Object.keys(CODES)].filter((code) => (codes.get(code) ?? 0) < SPECIMENS / 1000);
    assert.deepEqual(rare, [], JSON.stringify([...codes]));
  });

  test('say the same wherever the file is cut, one byte before, there, and one behind', async () => {
    const bundle = sound(WITH_EVIDENCE);
    const file = bytesOf(bundle);
    const ends = boundaries(bundle).flatMap((end) => [end - 1, end, end + 1]).filter((end) => end >= 0 && end < file.length);
    const found = await agreed(ends.map((end) => ({ what: `cut at ${end}`, bytes: file.subarray(0, end) })));
    assert.ok(found.every((one) => one.join() === 'MALFORMED commit=- sequence=-'));
  });

  test('say the same of a record however it is spelled', async () => {
    const sealed = (data: string) => bytesOf(changed(WITH_EVIDENCE, (index) => {
      naming(index)['data'] = data;
    }));
    const all = spellings(String(naming(sound(WITH_EVIDENCE).index)['data'])).map((data) => ({ what: data, bytes: sealed(data) }));
    const found = await agreed(all);
    assert.ok(found.some((one) => one.join() === 'VERIFIED') && found.some((one) => one[0]?.startsWith('EVIDENCE_UNNAMED')));
  });

  test('find a piece that two events name at the first of them, and one that is missing at both', async () => {
    const named = changed(WITH_EVIDENCE, (index) => {
      const items = [{ sha256: (index['evidence'] as ObjectNode[])[0]?.['sha256'] }, { sha256: 'ab'.repeat(32) }];
      const [one, two] = eventsOf(index).slice(-2);
      for (const event of [one, two]) {
        Object.assign(event ?? {}, { type: 'org.shouwang.hazard.evidence-attached.v1', data: JSON.stringify({ items }) });
      }
    });
    named.pieces[0]![0]! ^= 1;
    const [, found] = await agreed([{ what: 'nothing', bytes: bytesOf(sound(WITH_EVIDENCE)) }, { what: 'named twice', bytes: bytesOf(named) }]);
    assert.equal(found?.filter((one) => one.startsWith('EVIDENCE_CHANGED')).length, 1);
    assert.equal(found?.filter((one) => one.startsWith('EVIDENCE_MISSING')).length, 2);
  });

  test('say the same at the limits of the format', async () => {
    const wide = (values: number) => changed(WITH_EVIDENCE, (index) => {
      // The record of the first event that names evidence, with so many values: itself, the list, and in it an object and its hash for each piece.
      const record = naming(index);
      const data = JSON.parse(record['data'] as string) as { items: { sha256: string }[] };
      const items = data.items.map(({ sha256 }) => ({ sha256 }));
      const own = 3 + 2 * items.length;
      record['data'] = JSON.stringify({ items, more: Array.from({ length: values - own }, () => 0) });
    });
    const padded = (text: Buffer, length: number) => Buffer.concat([text, Buffer.alloc(length - text.length, ' ')]);
    const inOne = (length: number) => {
      const { index, pieces } = sound(WITH_EVIDENCE);
      return inContainer(padded(spell(index), length), pieces);
    };
    const withoutContainer = (length: number) => padded(bytesOf(sound(OF_FORMAT_1)), length);
    const list = (length: number) => changed(WITH_EVIDENCE, (index) => {
      const own = index['evidence'] as ObjectNode[];
      own.push(...Array.from({ length: length - own.length }, (_, i) => ({ sha256: i.toString(16).padStart(64, '0') })));
      naming(index)['data'] = JSON.stringify({ items: own.map(({ sha256 }) => ({ sha256 })) });
    });
    const withPiece = (length: number) => {
      const bytes = Buffer.alloc(length);
      const bundle = changed(WITH_EVIDENCE, (index) => {
        const list = index['evidence'] as ObjectNode[];
        list.push({ sha256: sha256(bytes).toString('hex'), mediaType: 'application/pdf', bytes: length });
        naming(index)['data'] = JSON.stringify({ items: list.map(({ sha256 }) => ({ sha256 })) });
      });
      return Buffer.concat([bytesOf(bundle), bytes]);
    };
    const [values, valuesMore, bytes, bytesMore, elements, elementsMore, piece, pieceMore, text, textMore] = await agreed([
      { what: '500,000 values in a record', bytes: bytesOf(wide(500_000)) },
      { what: 'a value more', bytes: bytesOf(wide(500_001)) },
      { what: 'the largest index', bytes: inOne(LARGEST) },
      { what: 'a larger index', bytes: inOne(LARGEST + 1) },
      { what: '1,000 pieces', bytes: bytesOf(list(1000)) },
      { what: 'a piece more', bytes: bytesOf(list(1001)) },
      { what: 'the largest piece', bytes: withPiece(LARGEST_PIECE) },
      { what: 'a larger piece', bytes: withPiece(LARGEST_PIECE + 1) },
      { what: 'the largest text without a container', bytes: withoutContainer(LARGEST) },
      { what: 'a larger one', bytes: withoutContainer(LARGEST + 1) },
    ]);
    assert.deepEqual(values, ['VERIFIED']);
    assert.match(valuesMore?.[0] ?? '', /^EVIDENCE_UNNAMED/);
    assert.deepEqual(bytes, ['VERIFIED']);
    assert.deepEqual(bytesMore, ['TOO_LARGE commit=- sequence=-']);
    assert.deepEqual(elements, ['VERIFIED']);
    assert.deepEqual(elementsMore, ['MALFORMED commit=- sequence=-']);
    assert.deepEqual(piece, ['VERIFIED']);
    assert.deepEqual(pieceMore, ['MALFORMED commit=- sequence=-']);
    assert.deepEqual(text, ['VERIFIED']);
    assert.deepEqual(textMore, ['TOO_LARGE commit=- sequence=-']);
  });
});

function eventsOf(index: ObjectNode): ObjectNode[] {
  return (index['commits'] as { events: ObjectNode[] }[]).flatMap((commit) => commit.events).filter((event) => 'data' in event);
}

/** The first event that names evidence. */
function naming(index: ObjectNode): ObjectNode {
  const found = eventsOf(index).find(({ type }) => typeof type === 'string' && type.includes('evidence-attached'));
  assert.ok(found !== undefined);
  return found;
}
