#!/usr/bin/env node
import { closeSync, openSync } from 'node:fs';
import { Malformed } from './json.js';
import { LARGEST_TRUST_FILE, TrustedKeys } from './keys.js';
import { Source } from './source.js';
import { line, verify } from './verify.js';

const GOOD = 0;
const BAD = 1;
const UNABLE = 2;

function opened<T>(name: string, use: (file: number) => T): T {
  const file = openSync(name, 'r');
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}

function trusted(name: string): TrustedKeys {
  // At most one byte more than is wanted, so that a file that never ends does no harm.
  const bytes = opened(name, (file) => Source.ofFile(file).upTo(LARGEST_TRUST_FILE + 1));
  if (bytes.length > LARGEST_TRUST_FILE) {
    throw new Malformed('it is too large');
  }
  return new TrustedKeys(bytes);
}

/** A text of a bundle for a terminal: without what would move a cursor or turn the writing round. */
function plain(hostile: string): string {
  return hostile.slice(0, 200).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
}

function main(words: string[]): number {
  const [bundleFile, option, keysFile, ...more] = words;
  if (bundleFile === undefined || option !== '--keys' || keysFile === undefined || more.length > 0) {
    console.error('用法 / usage: verify BUNDLE --keys FILE');
    return UNABLE;
  }
  try {
    const keys = trusted(keysFile);
    const { bundle, findings } = opened(bundleFile, (file) => verify(Source.ofFile(file), keys));
    findings.forEach((finding) => console.log(line(finding)));
    if (bundle === undefined || findings.length > 0) {
      console.log(`验证未通过 / NOT VERIFIED: ${findings.length}`);
      return BAD;
    }
    const { manifest, checkpoint } = bundle;
    console.log(`案卷 / case      ${plain(manifest.aggregateType)} ${plain(manifest.aggregateId)}`);
    console.log(`日志 / log       ${plain(checkpoint.log)}`);
    console.log(`检查点 / signed  ${checkpoint.size} commits, ${new Date(checkpoint.time).toISOString()}, key ${checkpoint.key}`);
    console.log(`出具 / issued    ${new Date(manifest.issuedAt).toISOString()}, key ${manifest.key}`);
    for (const { sha256, mediaType, bytes } of bundle.evidence ?? []) {
      const what = mediaType === undefined ? '出具时已不存在 / the issuer has it no longer' : `${plain(mediaType)}, ${bytes} bytes`;
      console.log(`证据 / evidence  ${sha256.toString('hex')}  ${what}`);
    }
    console.log(`验证通过 / VERIFIED: ${manifest.events} events`);
    return GOOD;
  } catch (e) {
    const why = e instanceof Malformed ? '信任文件无法使用 / this is no trust file' : '无法完成 / it could not be done';
    console.error(`${why}: ${e instanceof Error ? e.message : e}`);
    return UNABLE;
  }
}

process.exitCode = main(process.argv.slice(2));
