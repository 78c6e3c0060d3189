import { readSync } from 'node:fs';
import { Malformed } from './json.js';

/** The mark with which a bundle of format 2 begins. */
const MARK = Buffer.from('SWCASE2\n', 'latin1');
const PART = 65_536;

/** A file that is read from front to back, a part at a time. */
export class Source {
  private readonly more: (into: Buffer) => number;
  private ahead: Buffer = Buffer.alloc(0);

  /** `more` fills a buffer with what comes next and answers with how many bytes that were, 0 at the end. */
  constructor(more: (into: Buffer) => number) {
    this.more = more;
  }

  static ofFile(file: number): Source {
    return new Source((into) => readSync(file, into, 0, into.length, null));
  }

  static ofBytes(bytes: Uint8Array): Source {
    let at = 0;
    return new Source((into) => {
      const part = bytes.subarray(at, at + into.length);
      into.set(part);
      at += part.length;
      return part.length;
    });
  }

  /** Whether it begins with the mark of format 2, which is then passed; otherwise nothing is. */
  isContainer(): boolean {
    const beginning = this.upTo(MARK.length);
    if (beginning.equals(MARK)) {
      return true;
    }
    this.ahead = beginning;
    return false;
  }

  /** The next bytes, fewer only where the file ends. */
  upTo(length: number): Buffer {
    const bytes = Buffer.alloc(length);
    let filled = this.ahead.copy(bytes);
    this.ahead = this.ahead.subarray(filled);
    while (filled < length) {
      const count = this.more(bytes.subarray(filled));
      if (count === 0) {
        break;
      }
      filled += count;
    }
    return bytes.subarray(0, filled);
  }

  /** The next bytes, all of them. */
  next(length: number): Buffer {
    const bytes = this.upTo(length);
    if (bytes.length < length) {
      throw new Malformed('the file is cut off');
    }
    return bytes;
  }

  /** Passes the next bytes in parts. */
  pass(length: number, take: (part: Buffer) => void): void {
    for (let left = length; left > 0; left -= Math.min(PART, left)) {
      take(this.next(Math.min(PART, left)));
    }
  }

  requireEnd(): void {
    if (this.upTo(1).length > 0) {
      throw new Malformed('there is more behind the evidence');
    }
  }
}
