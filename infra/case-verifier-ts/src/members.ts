import { type Json, Malformed } from './json.js';

const HEX = /^[0-9a-f]*$/;
const TIME = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$/;

/** One object's members, each of the form that the format's page asks for. */
export class Members {
  private readonly members: Map<string, Json>;
  private readonly place: string;

  constructor(value: Json | undefined, place: string) {
    if (!(value instanceof Map)) {
      throw new Malformed(`an object is expected at ${place || '/'}`);
    }
    this.members = value;
    this.place = place;
  }

  /** Refuses members of other names. */
  only(...names: string[]): this {
    for (const name of this.members.keys()) {
      if (!names.includes(name)) {
        throw new Malformed(`an unknown member in ${this.place || '/'}`);
      }
    }
    return this;
  }

  has(name: string): boolean {
    return this.members.has(name);
  }

  object(name: string): Members {
    return new Members(this.members.get(name), this.at(name));
  }

  objects(name: string): Members[] {
    return array(this.members.get(name), this.at(name)).map((element, i) => new Members(element, `${this.at(name)}/${i}`));
  }

  text(name: string): string {
    const value = this.members.get(name);
    return typeof value === 'string' ? value : this.wrong(name, 'a text');
  }

  optionalText(name: string): string | undefined {
    return this.has(name) ? this.text(name) : undefined;
  }

  number(name: string): number {
    const value = this.members.get(name);
    return typeof value === 'number' ? value : this.wrong(name, 'a number');
  }

  flag(name: string): boolean {
    const value = this.members.get(name);
    return typeof value === 'boolean' ? value : this.wrong(name, 'true or false');
  }

  /** Milliseconds since 1970. */
  time(name: string): number {
    const text = this.text(name);
    const millis = TIME.test(text) ? Date.parse(text) : Number.NaN;
    return !Number.isNaN(millis) && new Date(millis).toISOString() === text ? millis : this.wrong(name, 'a time');
  }

  hash(name: string): Buffer {
    return hex(this.members.get(name), 32, this.at(name));
  }

  signature(name: string): Buffer {
    return hex(this.members.get(name), 64, this.at(name));
  }

  hashes(name: string): Buffer[] {
    return array(this.members.get(name), this.at(name)).map((element, i) => hex(element, 32, `${this.at(name)}/${i}`));
  }

  private at(name: string): string {
    return `${this.place}/${name}`;
  }

  private wrong(name: string, expected: string): never {
    throw new Malformed(`${expected} is expected at ${this.at(name)}`);
  }
}

/** The elements of a value that is an array. */
export function array(value: Json | undefined, place: string): Json[] {
  if (!Array.isArray(value)) {
    throw new Malformed(`an array is expected at ${place || '/'}`);
  }
  return value;
}

function hex(value: Json | undefined, bytes: number, place: string): Buffer {
  if (typeof value !== 'string' || value.length !== 2 * bytes || !HEX.test(value)) {
    throw new Malformed(`${2 * bytes} lower-case hexadecimal digits are expected at ${place}`);
  }
  return Buffer.from(value, 'hex');
}
