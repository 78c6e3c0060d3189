import type { Bundle, Event } from './bundle.js';
import { Malformed, readJson } from './json.js';
import { Members } from './members.js';

const TYPE = 'org.shouwang.hazard.evidence-attached.v';

/** That an event of the case names a piece of evidence by its hash. */
export type Naming = { commit: number; sequence: number; sha256: string };

/** Everything that the events of a bundle's case name, in order. */
export function namings({ commits, manifest }: Bundle): Naming[] {
  return commits.flatMap(({ number, entries }) =>
    entries.flatMap(({ event }) =>
      event !== undefined && event.aggregateType === manifest.aggregateType && event.aggregateId === manifest.aggregateId
        ? named(event).map((sha256) => ({ commit: number, sequence: event.sequence, sha256 }))
        : [],
    ),
  );
}

/** None where the record is not what records of this type are. */
function named(event: Event): string[] {
  if (!event.type.startsWith(TYPE)) {
    return [];
  }
  try {
    const record = new Members(readJson(Buffer.from(event.data, 'utf8')), '');
    return record.objects('items').map((item) => item.hash('sha256').toString('hex'));
  } catch (e) {
    if (e instanceof Malformed) {
      return [];
    }
    throw e;
  }
}
