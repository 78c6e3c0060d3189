import { createHash } from 'node:crypto';
import type { Evidence } from './bundle.js';
import type { Input } from './input.js';
import { Malformed } from './json.js';

/** The largest text of a bundle, in bytes: the whole file in format 1, the index in format 2. */
export const LARGEST = 16_777_216;

const MARK = Buffer.from('SWCASE2\n', 'ascii');
const PART = 65_536;

/** The text is larger than any that is read. */
export class TooLarge extends Error {}

/** A bundle's text, and whether it is the index of a container, behind which evidence lies. */
export type Text = { bytes: Buffer; container: boolean };

/** Reads a bundle as far as its text reaches. */
export function readText(input: Input): Text {
  const beginning = input(MARK.length);
  if (!beginning.equals(MARK)) {
    const bytes = Buffer.concat([beginning, input(LARGEST + 1 - beginning.length)]);
    if (bytes.length > LARGEST) {
      throw new TooLarge();
    }
    return { bytes, container: false };
  }
  const length = whole(input, 4).readUInt32BE();
  if (length > LARGEST) {
    throw new TooLarge();
  }
  return { bytes: whole(input, length), container: true };
}

/** Reads what lies behind the index; the SHA-256 of each piece, absent where the bundle does not hold it. */
export function readEvidence(input: Input, evidence: Evidence[]): (Buffer | undefined)[] {
  const found = evidence.map(({ kept }) => (kept === undefined ? undefined : hashOfNext(input, kept.bytes)));
  if (input(1).length > 0) {
    throw new Malformed('there is more behind the last piece of evidence');
  }
  return found;
}

function hashOfNext(input: Input, length: number): Buffer {
  const hash = createHash('sha256');
  for (let left = length; left > 0; left -= PART) {
    hash.update(whole(input, Math.min(left, PART)));
  }
  return hash.digest();
}

function whole(input: Input, length: number): Buffer {
  const bytes = input(length);
  if (bytes.length < length) {
    throw new Malformed('the file ends too early');
  }
  return bytes;
}
