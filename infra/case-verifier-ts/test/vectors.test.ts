import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { TrustedKeys } from '../src/keys.js';
import { LARGEST, position, verify } from '../src/verify.js';

/** The bundles that lie beside the format's page, each with what every verifier finds. */
const FOLDER = join(import.meta.dirname, '../../../../docs/formats/case-bundle-v1');
const MAIN = join(import.meta.dirname, '../src/main.js');

const keys = new TrustedKeys(file('keys.txt'));
const table = file('findings.txt').toString('utf8').trimEnd().split('\n').map((line) => line.split('\t'));

function file(name: string): Buffer {
  return readFileSync(join(FOLDER, name));
}

function findings(bundle: Uint8Array): string[] {
  return verify(bundle, keys).findings.map(position);
}

function run(...words: string[]) {
  return spawnSync(process.execPath, [MAIN, ...words], { encoding: 'utf8' });
}

describe('case-verifier-ts', () => {
  for (const [name, ...expected] of table) {
    test(`judges ${name} as the table says`, () => {
      assert.deepEqual(findings(file(name ?? '')), expected);
    });
  }

  test('the table speaks of every bundle', () => {
    const bundles = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
    assert.deepEqual(table.map(([name]) => name).sort(), bundles.sort());
    assert.ok(bundles.length > 50);
  });

  test('finds the same where one byte was changed', () => {
    for (const edit of file('edits.txt').toString('utf8').trimEnd().split('\n')) {
      const [where, ...expected] = edit.split('\t');
      const [at, byte] = (where ?? '').split(' ');
      const edited = file('good.json');
      edited.writeUInt8(Number.parseInt(byte ?? '', 16), Number(at));
      assert.deepEqual(findings(edited), expected, where);
    }
  });

  test('reads a bundle of the largest size and no larger one', () => {
    const largest = Buffer.alloc(LARGEST, ' ');
    file('good.json').copy(largest);
    assert.deepEqual(findings(largest), []);
    assert.deepEqual(findings(Buffer.concat([largest, Buffer.from(' ')])), ['TOO_LARGE commit=- sequence=-']);
  });

  test('keeps a file of many small values from taking all memory', () => {
    for (const value of ['{}', '[]', '0', '""']) {
      const many = `{"format":[${`${value},`.repeat(5_000_000 / value.length)}0]}`;
      assert.deepEqual(findings(Buffer.from(many)), ['MALFORMED commit=- sequence=-']);
    }
  });

  test('ends with 0, 1 or 2 and shows no stack', () => {
    const trust = join(FOLDER, 'keys.txt');
    const good = run(join(FOLDER, 'good.json'), '--keys', trust);
    assert.equal(good.status, 0);
    assert.match(good.stdout, /验证通过 \/ VERIFIED: 7 events/);
    const bad = run(join(FOLDER, 'event-byte-edited.json'), '--keys', trust);
    assert.equal(bad.status, 1);
    assert.match(bad.stdout, /^EVENT_CHANGED commit=5 sequence=2 {2}事件内容与其散列不符 .* \(stated [0-9a-f]{64}, computed [0-9a-f]{64}\)\n/);
    for (const words of [[], ['x'], [FOLDER, '--keys', trust], ['none', '--keys', trust], [trust, '--keys', 'none'], [trust, '--keys', trust, 'x']]) {
      const unable = run(...words);
      assert.equal(unable.status, 2, words.join(' '));
      assert.doesNotMatch(unable.stderr, /\n +at /);
    }
  });

  test('takes nothing but keys for a trust file', () => {
    const good = file('keys.txt').toString('utf8');
    const folder = mkdtempSync(join(tmpdir(), 'keys-'));
    for (const bad of ['', '{}', good.replace('MCowBQYDK2VwAyEA', 'MCowBQYDK2VuAyEA'), good.replace('=', ''),
      good.replace(/"id":"../, '"id":"00'), good.replace('"id"', '"name":"x","id"'), `[${good.split('\n')[1]}${good.split('\n')[1]?.replace(/,$/, '')}]`]) {
      writeFileSync(join(folder, 'keys'), bad);
      assert.equal(run(join(FOLDER, 'good.json'), '--keys', join(folder, 'keys')).status, 2, bad);
    }
  });
});
