/** What the texts of bundles and trust files are made of. Objects are maps: no name of a member means anything else here. */
export type Json = string | number | boolean | Json[] | Map<string, Json>;

/** A text is not of the form that it must have; the message names the place. */
export class Malformed extends Error {}

const DEEPEST = 8;
const MOST_VALUES = 500_000;
const NUMBER = /(?:0|[1-9][0-9]*)(?![0-9])/y;
const WHITE_SPACE = /[ \t\n\r]*/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const CODE_UNIT = /[0-9a-fA-F]{4}/y;
const ESCAPES = new Map([['"', '"'], ['\\', '\\'], ['/', '/'], ['b', '\b'], ['f', '\f'], ['n', '\n'], ['r', '\r'], ['t', '\t']]);

/** The value that the bytes spell, by the stricter rules of the format's page. */
export function readJson(bytes: Uint8Array): Json {
  const reader = new Reader(decode(bytes));
  const value = reader.value(1);
  reader.end();
  return value;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Malformed('not UTF-8');
  }
}

class Reader {
  private at = 0;
  private values = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  value(depth: number): Json {
    if (++this.values > MOST_VALUES) {
      throw this.malformed('too many values');
    }
    this.match(WHITE_SPACE);
    switch (this.text[this.at]) {
      case '{':
        return this.object(depth);
      case '[':
        return this.array(depth);
      case '"':
        return this.string();
      case 't':
        return this.literal('true', true);
      case 'f':
        return this.literal('false', false);
      default:
        return this.number();
    }
  }

  end(): void {
    this.match(WHITE_SPACE);
    if (this.at < this.text.length) {
      throw this.malformed('something follows the value');
    }
  }

  private object(depth: number): Map<string, Json> {
    const members = new Map<string, Json>();
    this.elements('{', '}', depth, () => {
      const name = this.string();
      this.match(WHITE_SPACE);
      this.require(':');
      const value = this.value(depth + 1);
      if (members.has(name)) {
        throw this.malformed('a second member of one name');
      }
      members.set(name, value);
    });
    return members;
  }

  private array(depth: number): Json[] {
    const elements: Json[] = [];
    this.elements('[', ']', depth, () => elements.push(this.value(depth + 1)));
    return elements;
  }

  private elements(open: string, close: string, depth: number, element: () => void): void {
    if (depth > DEEPEST) {
      throw this.malformed('nested too deep');
    }
    this.require(open);
    this.match(WHITE_SPACE);
    if (this.taken(close)) {
      return;
    }
    do {
      this.match(WHITE_SPACE);
      element();
      this.match(WHITE_SPACE);
    } while (this.taken(','));
    this.require(close);
  }

  private string(): string {
    this.require('"');
    let read = this.match(PLAIN);
    while (this.taken('\\')) {
      read += this.escaped() + this.match(PLAIN);
    }
    this.require('"');
    if (!read.isWellFormed()) {
      throw this.malformed('an unpaired surrogate');
    }
    return read;
  }

  private escaped(): string {
    if (this.taken('u')) {
      return String.fromCharCode(Number.parseInt(this.match(CODE_UNIT) || this.fail('an escape without four hexadecimal digits'), 16));
    }
    const escaped = ESCAPES.get(this.text[this.at] ?? '') ?? this.fail('an unknown escape');
    this.at++;
    return escaped;
  }

  private number(): number {
    const number = Number(this.match(NUMBER) || this.fail('no value of those that bundles have'));
    return Number.isSafeInteger(number) ? number : this.fail('a number that is too large');
  }

  private literal(spelled: string, value: boolean): boolean {
    if (!this.text.startsWith(spelled, this.at)) {
      throw this.malformed('no value of those that bundles have');
    }
    this.at += spelled.length;
    return value;
  }

  /** What a sticky pattern finds here, the empty text where that is nothing. */
  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private taken(wanted: string): boolean {
    if (this.text[this.at] !== wanted) {
      return false;
    }
    this.at++;
    return true;
  }

  private require(wanted: string): void {
    if (!this.taken(wanted)) {
      throw this.malformed(`'${wanted}' expected`);
    }
  }

  private fail(what: string): never {
    throw this.malformed(what);
  }

  private malformed(what: string): Malformed {
    return new Malformed(`${what}, at character ${this.at}`);
  }
}
