/** A text of a bundle for a terminal: without what would move a cursor or turn the writing round. */
export function plain(hostile: string, longest = 200): string {
  return hostile.slice(0, longest).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
}
