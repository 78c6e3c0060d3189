import type { Bundle, Event } from './bundle.js';
import { Malformed, readJson } from './json.js';
import { Members } from './members.js';

/** Every version of it names its evidence in the same way. */
const EVIDENCE_ATTACHED = 'org.shouwang.hazard.evidence-attached.v';

/** That an event of the case names a piece of evidence, by its SHA-256 as it is spelled. */
export type Naming = { hash: string; commit: number; sequence: number };

/** All of them, in the order in which the events stand in the file. */
export function namingsIn({ manifest, commits }: Bundle): Naming[] {
  const namings: Naming[] = [];
  for (const { number, entries } of commits) {
    for (const { event } of entries) {
      if (event?.aggregateType === manifest.aggregateType && event.aggregateId === manifest.aggregateId) {
        hashesIn(event).forEach((hash) => namings.push({ hash, commit: number, sequence: event.sequence }));
      }
    }
  }
  return namings;
}

/** An event whose record is not as it should be names nothing at all. */
function hashesIn({ type, data }: Event): string[] {
  if (!type.startsWith(EVIDENCE_ATTACHED)) {
    return [];
  }
  try {
    const items = new Members(readJson(Buffer.from(data, 'utf8')), '').objects('items');
    return items.map((item) => item.hash('sha256').toString('hex'));
  } catch (e) {
    if (e instanceof Malformed) {
      return [];
    }
    throw e;
  }
}
