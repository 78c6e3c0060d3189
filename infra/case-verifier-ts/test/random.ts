/** There is nothing to choose from. */
export class NothingThere extends Error {}

/** Pseudo-random choices that a seed repeats (splitmix32). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 to `most`, both included. */
  upTo(most: number): number {
    this.state = (this.state + 0x9e3779b9) >>> 0;
    let z = this.state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) % (most + 1);
  }

  /** True once in so many times. */
  once(times: number): boolean {
    return this.upTo(times - 1) === 0;
  }

  of<T>(choices: readonly T[]): T {
    const choice = choices[this.upTo(choices.length - 1)];
    if (choice === undefined) {
      throw new NothingThere();
    }
    return choice;
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.upTo(255)));
  }

  hex(bytes: number): string {
    return this.bytes(bytes).toString('hex');
  }
}
