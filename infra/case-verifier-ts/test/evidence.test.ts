import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { TrustedKeys } from '../src/keys.js';
import { Source } from '../src/source.js';
import { position, verify } from '../src/verify.js';

/** The bundles that lie beside the page of format 2, each with what every verifier finds. */
const FOLDER = join(import.meta.dirname, '../../../../docs/formats/case-bundle-v2');
const MAIN = join(import.meta.dirname, '../src/main.js');

const keys = new TrustedKeys(file('keys.txt'));
const table = file('findings.txt').toString('utf8').trimEnd().split('\n').map((line) => line.split('\t'));

function file(name: string): Buffer {
  return readFileSync(join(FOLDER, name));
}

function findings(bundle: Uint8Array | Source): string[] {
  return verify(bundle, keys).findings.map(position);
}

describe('case-verifier-ts, format 2', () => {
  for (const [name, ...expected] of table) {
    test(`judges ${name} as the table says`, () => {
      assert.deepEqual(findings(file(name ?? '')), expected);
    });
  }

  test('the table speaks of every bundle', () => {
    const bundles = readdirSync(FOLDER).filter((name) => name.endsWith('.case'));
    assert.deepEqual(table.map(([name]) => name).sort(), bundles.sort());
    assert.ok(bundles.length > 25);
  });

  test('finds the same where one byte was changed', () => {
    for (const edit of file('edits.txt').toString('utf8').trimEnd().split('\n')) {
      const [where, ...expected] = edit.split('\t');
      const [at, byte] = (where ?? '').split(' ');
      const edited = file('good.case');
      edited.writeUInt8(Number.parseInt(byte ?? '', 16), Number(at));
      assert.deepEqual(findings(edited), expected, where);
    }
  });

  test('reads a file that comes in drops', () => {
    const whole = Source.ofBytes(file('good.case'));
    assert.deepEqual(findings(new Source((into) => whole.upTo(Math.min(7, into.length)).copy(into))), []);
  });

  test('tells which evidence there is', () => {
    const run = spawnSync(process.execPath, [MAIN, join(FOLDER, 'good.case'), '--keys', join(FOLDER, 'keys.txt')], { encoding: 'utf8' });
    assert.equal(run.status, 0);
    assert.equal(run.stdout.match(/^证据 \/ evidence {2}[0-9a-f]{64} {2}(image\/jpeg|application\/pdf), \d+ bytes$/gm)?.length, 3);
  });
});
