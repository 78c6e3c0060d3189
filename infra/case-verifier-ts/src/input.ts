/** A file's bytes from front to back: at most so many of the next ones, fewer only where the file ends. */
export type Input = (most: number) => Buffer;

const CHUNK = 65_536;

/** What `fill` puts into a buffer, which answers with how many bytes that were, 0 at the end. */
export function inputFrom(fill: (into: Buffer) => number): Input {
  return (most) => {
    const chunks: Buffer[] = [];
    // A chunk at a time: a length that the file only claims takes no memory.
    for (let left = most; left > 0; ) {
      const chunk = Buffer.alloc(Math.min(left, CHUNK));
      const count = fill(chunk);
      if (count === 0) {
        break;
      }
      chunks.push(chunk.subarray(0, count));
      left -= count;
    }
    return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
  };
}

export function inputOf(bytes: Uint8Array): Input {
  let rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (most) => {
    const next = rest.subarray(0, most);
    rest = rest.subarray(next.length);
    return next;
  };
}
