#!/usr/bin/env node
import { closeSync, openSync, readSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Bundle } from './bundle.js';
import { type Input, inputFrom } from './input.js';
import { Malformed } from './json.js';
import { LARGEST_TRUST_FILE, TrustedKeys } from './keys.js';
import { plain } from './plain.js';
import { line, verify } from './verify.js';

const GOOD = 0;
const BAD = 1;
const UNABLE = 2;

const UNREADABLE = '无法读取文件 / a file cannot be read';

const USAGE = `用法 / usage: verify BUNDLE… --keys FILE
  BUNDLE       案卷文件，可多个 / case bundles, one or more
  --keys FILE  公钥信任文件，须由另一途径取得或核对
               the trust file with the issuer's public keys, had or compared by another way than the bundle
输出 / output
  每处问题一行：代码、提交号、事件序号（- 表示无）、说明；代码的含义见 docs/formats/case-bundle-v1.md 和 case-bundle-v2.md
  a line for each finding: code, the commit's number, the event's sequence (- for none), words; those pages explain the codes
退出码 / exit code
  0  全部验证通过 / every bundle is good
  1  至少一个未通过 / one at least is not
  2  无法判断：文件不能读取、信任文件无效、用法有误
     it cannot be said: a file that cannot be read, no trust file, wrong usage`;

function opened<T>(name: string, use: (input: Input) => T): T {
  const file = openSync(name, 'r');
  try {
    return use(inputFrom((into) => readSync(file, into, 0, into.length, null)));
  } finally {
    closeSync(file);
  }
}

function trusted(name: string): TrustedKeys {
  // At most one byte more than is wanted, so that a file that never ends does no harm.
  const bytes = opened(name, (input) => input(LARGEST_TRUST_FILE + 1));
  if (bytes.length > LARGEST_TRUST_FILE) {
    throw new Malformed('it is too large');
  }
  return new TrustedKeys(bytes);
}

function describe({ manifest, checkpoint, evidence = [] }: Bundle): string[] {
  const gone = evidence.filter(({ kept }) => kept === undefined).length;
  return [
    `案卷 / case      ${plain(manifest.aggregateType)} ${plain(manifest.aggregateId)}`,
    `日志 / log       ${plain(checkpoint.log)}`,
    `检查点 / signed  ${checkpoint.size} commits, ${new Date(checkpoint.time).toISOString()}, key ${checkpoint.key}`,
    `出具 / issued    ${new Date(manifest.issuedAt).toISOString()}, key ${manifest.key}`,
    ...evidence.map(({ sha256, kept }) => {
      const what = kept === undefined ? '出具方已不再保存 / the issuer has it no longer' : `${plain(kept.mediaType)}, ${kept.bytes} bytes`;
      return `证据 / evidence  ${sha256.toString('hex')}  ${what}`;
    }),
    `验证通过 / VERIFIED: ${manifest.events} events`
      + (evidence.length > 0 ? `, ${evidence.length - gone} 件证据 / pieces of evidence` : '')
      + (gone > 0 ? `, ${gone} 件出具方已不再保存 / that the issuer has no longer` : ''),
  ];
}

/** Answers with the exit code for one bundle. */
function judge(name: string, keys: TrustedKeys): number {
  try {
    const { bundle, findings } = opened(name, (input) => verify(input, keys));
    if (bundle !== undefined && findings.length === 0) {
      console.log(describe(bundle).join('\n'));
      return GOOD;
    }
    console.log([...findings.map(line), `验证未通过 / NOT VERIFIED: ${findings.length} 处问题 / findings`].join('\n'));
    return BAD;
  } catch (e) {
    console.error(`${UNREADABLE}: ${message(e)}`);
    return UNABLE;
  }
}

function judgeAll(names: string[], keys: TrustedKeys): number {
  const codes = names.map((name) => {
    if (names.length > 1) {
      console.log(`文件 / file      ${plain(name, name.length)}`);
    }
    return judge(name, keys);
  });
  if (names.length > 1) {
    const [good, bad, unable] = [GOOD, BAD, UNABLE].map((wanted) => codes.filter((code) => code === wanted).length);
    console.log(`共 / of ${names.length}: ${good} 通过 / verified, ${bad} 未通过 / not verified, ${unable} 无法判断 / could not be judged`);
  }
  return Math.max(...codes);
}

function message(e: unknown): string {
  return e instanceof Error ? e.message : String(e);
}

function main(args: string[]): number {
  let said;
  try {
    said = parseArgs({ args, allowPositionals: true, options: { keys: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  } catch (e) {
    console.error(`${message(e)}\n${USAGE}`);
    return UNABLE;
  }
  const { positionals: bundles, values: { keys: keysFile, help } } = said;
  if (help) {
    console.log(USAGE);
    return GOOD;
  }
  if (bundles.length === 0 || keysFile === undefined) {
    console.error(USAGE);
    return UNABLE;
  }
  let keys;
  try {
    keys = trusted(keysFile);
  } catch (e) {
    const why = e instanceof Malformed ? '信任文件无法使用 / this is no trust file' : UNREADABLE;
    console.error(`${why}: ${message(e)}`);
    return UNABLE;
  }
  return judgeAll(bundles, keys);
}

process.exitCode = main(process.argv.slice(2));
