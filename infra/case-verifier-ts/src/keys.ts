import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { sha256 } from './hashes.js';
import { Malformed, readJson } from './json.js';
import { array, Members } from './members.js';

export const LARGEST_TRUST_FILE = 1_048_576;

const PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const LENGTH = 44;

/** The issuer's public keys by their ids, as a trust file names them. */
export class TrustedKeys {
  private readonly keys = new Map<string, KeyObject>();

  constructor(trustFile: Uint8Array) {
    array(readJson(trustFile), '').forEach((element, i) => {
      const key = new Members(element, `/${i}`).only('id', 'publicKey');
      const encoded = fromBase64(key.text('publicKey'), i);
      const id = sha256(encoded).toString('hex', 0, 8);
      if (id !== key.text('id')) {
        throw new Malformed(`the key at /${i} has another id`);
      }
      if (this.keys.has(id)) {
        throw new Malformed(`the key at /${i} stands there twice`);
      }
      this.keys.set(id, createPublicKey({ key: encoded, format: 'der', type: 'spki' }));
    });
  }

  has(id: string): boolean {
    return this.keys.has(id);
  }

  /** Whether a key that is here signed a message. */
  signed(id: string, message: Buffer, signature: Buffer): boolean {
    const key = this.keys.get(id);
    return key !== undefined && verify(null, message, key, signature);
  }
}

function fromBase64(text: string, i: number): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text || bytes.length !== LENGTH || !bytes.subarray(0, PREFIX.length).equals(PREFIX)) {
    throw new Malformed(`an Ed25519 key in Base64 is expected at /${i}/publicKey`);
  }
  return bytes;
}
