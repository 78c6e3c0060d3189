import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { LARGEST } from '../src/container.js';
import { inputOf } from '../src/input.js';
import { TrustedKeys } from '../src/keys.js';
import { position, verify } from '../src/verify.js';

/** The bundles that lie beside the formats' pages, each with what every verifier finds. */
const FORMATS = join(import.meta.dirname, '../../../../docs/formats');
const V1 = join(FORMATS, 'case-bundle-v1');
const V2 = join(FORMATS, 'case-bundle-v2');
const MAIN = join(import.meta.dirname, '../src/main.js');

const keys = new TrustedKeys(readFileSync(join(V1, 'keys.txt')));
const good = readFileSync(join(V1, 'good.json'));

function findings(bundle: Uint8Array, trust = keys): string[] {
  return verify(inputOf(bundle), trust).findings.map(position);
}

function run(...words: string[]) {
  return spawnSync(process.execPath, [MAIN, ...words], { encoding: 'utf8' });
}

function table(folder: string, name: string): string[][] {
  return readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));
}

for (const [folder, ending] of [[V1, '.json'], [V2, '.case']] as const) {
  describe(`the bundles of ${folder.slice(-14)}`, () => {
    const trust = new TrustedKeys(readFileSync(join(folder, 'keys.txt')));
    for (const [name, ...expected] of table(folder, 'findings.txt')) {
      test(`judges ${name} as the table says`, () => {
        assert.deepEqual(findings(readFileSync(join(folder, name ?? '')), trust), expected);
      });
    }

    test('the table speaks of every bundle', () => {
      const bundles = readdirSync(folder).filter((name) => name.endsWith(ending));
      assert.deepEqual(table(folder, 'findings.txt').map(([name]) => name).sort(), bundles.sort());
      assert.ok(bundles.length > 30);
    });

    test('finds the same where one byte was changed', () => {
      for (const [where, ...expected] of table(folder, 'edits.txt')) {
        const [at, byte] = (where ?? '').split(' ');
        const edited = readFileSync(join(folder, `good${ending}`));
        edited.writeUInt8(Number.parseInt(byte ?? '', 16), Number(at));
        assert.deepEqual(findings(edited, trust), expected, where);
      }
    });
  });
}

describe('case-verifier-ts', () => {
  test('reads a bundle of the largest size and no larger one', () => {
    const largest = Buffer.alloc(LARGEST, ' ');
    good.copy(largest);
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
    const trust = join(V1, 'keys.txt');
    const verified = run(join(V1, 'good.json'), '--keys', trust);
    assert.equal(verified.status, 0);
    assert.match(verified.stdout, /验证通过 \/ VERIFIED: 7 events\n$/);
    const bad = run('--keys', trust, join(V1, 'event-byte-edited.json'));
    assert.equal(bad.status, 1);
    assert.match(bad.stdout, /^EVENT_CHANGED commit=5 sequence=2 {2}事件内容与其散列不符 .* \(stated [0-9a-f]{64}, computed [0-9a-f]{64}\)\n/);
    for (const words of [[], ['x'], [V1, '--keys', trust], ['none', '--keys', trust], [trust, '--keys', 'none'], [trust, '--keys', trust, '--x']]) {
      const unable = run(...words);
      assert.equal(unable.status, 2, words.join(' '));
      assert.doesNotMatch(unable.stderr, /\n +at /);
    }
    const help = run('--help');
    assert.equal(help.status, 0);
    assert.match(help.stdout, /用法 \/ usage/);
  });

  test('says of several bundles which is which, and ends with the worst', () => {
    const names = ['good.json', 'number-zero.json', 'none.json'].map((name) => join(V1, name));
    const both = run(...names.slice(0, 2), '--keys', join(V1, 'keys.txt'));
    assert.equal(both.status, 1);
    const lines = both.stdout.trimEnd().split('\n');
    assert.deepEqual(lines.filter((line) => line.startsWith('文件 / file')).map((line) => line.split(' ').at(-1)), names.slice(0, 2));
    assert.match(lines.at(-1) ?? '', /1 通过 \/ verified, 1 未通过 \/ not verified, 0 /);
    const all = run(...names, '--keys', join(V1, 'keys.txt'));
    assert.equal(all.status, 2);
    assert.match(all.stdout, /1 通过 \/ verified, 1 未通过 \/ not verified, 1 /);
  });

  test('says how much evidence was verified, and what the issuer has no longer', () => {
    const kept = run(join(V2, 'good.case'), '--keys', join(V2, 'keys.txt'));
    assert.match(kept.stdout, /VERIFIED: 7 events, 3 件证据 \/ pieces of evidence\n$/);
    const gone = run(join(V2, 'good-where-the-issuer-has-one-no-longer.case'), '--keys', join(V2, 'keys.txt'));
    assert.match(gone.stdout, /, 2 件证据 \/ pieces of evidence, 1 件出具方已不再保存 \/ that the issuer has no longer\n$/);
  });

  test('takes nothing but keys for a trust file', () => {
    const trust = readFileSync(join(V1, 'keys.txt'), 'utf8');
    const folder = mkdtempSync(join(tmpdir(), 'keys-'));
    for (const bad of ['', '{}', trust.replace('MCowBQYDK2VwAyEA', 'MCowBQYDK2VuAyEA'), trust.replace('=', ''),
      trust.replace(/"id":"../, '"id":"00'), trust.replace('"id"', '"name":"x","id"'), `[${trust.split('\n')[1]}${trust.split('\n')[1]?.replace(/,$/, '')}]`]) {
      writeFileSync(join(folder, 'keys'), bad);
      assert.equal(run(join(V1, 'good.json'), '--keys', join(folder, 'keys')).status, 2, bad);
    }
  });
});
