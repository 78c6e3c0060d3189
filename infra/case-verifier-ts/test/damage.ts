import { gzipSync } from 'node:zlib';
import { bytesOf, draft, type Draft, inContainer, SEALS, type Seal, seal, Signer } from './issuer.js';
import { copy, get, isObject, type Node, type ObjectNode, type Place, placesIn, put, Raw, remove, spell, withMember } from './nodes.js';
import { NothingThere, Random } from './random.js';

/** The issuer, whom the trust file names, and somebody else. */
export const ISSUER = new Signer(1);
const FORGER = new Signer(2);
export const TRUST_FILE = JSON.stringify([{ id: ISSUER.id, publicKey: ISSUER.publicKey }]);

/** A damaged bundle, or one that only looks so, and what was done to it. */
export type Specimen = { what: string; bytes: Buffer };

/** One specimen: a sound bundle, some changes to it, and perhaps hashes and signatures that were made to fit again. */
export function specimen(random: Random): Specimen {
  const bundle = sound(random.upTo(99));
  const kind = random.upTo(9);
  if (kind <= 2) {
    const [what, change] = random.of(Object.entries(BYTES));
    return { what, bytes: change(bytesOf(bundle), random, bundle) };
  }
  const changes = kind <= 4 ? TREE : kind <= 7 && bundle.container ? EVIDENCE : RECORD;
  const done: string[] = [];
  do {
    const [what, change] = random.of(Object.entries(changes));
    try {
      change(bundle, random);
      done.push(what);
    } catch (e) {
      // A change before may have left nothing to which this one could be done.
      if (!(e instanceof NothingThere)) {
        throw e;
      }
    }
  } while (random.once(4));
  const seals = random.of<readonly Seal[]>([[], SEALS, SEALS, ['manifest'], ['leaves'], ['leaves', 'digests'], ['leaves', 'digests', 'tree'], SEALS.slice(0, 4)]);
  const [signer, keyId] = random.of([[ISSUER, ISSUER.id], [ISSUER, ISSUER.id], [ISSUER, ISSUER.id], [FORGER, FORGER.id], [FORGER, ISSUER.id]] as const);
  seal(bundle, seals, signer, keyId);
  return { what: `${done.join(', ')}; sealed ${seals.join(' ')} by ${signer === ISSUER ? 'the issuer' : 'somebody else'}`, bytes: bytesOf(bundle) };
}

const SOUND = new Map<number, Draft>();

/** A bundle in which everything is as it should be, every sixth one of format 1. */
export function sound(seed: number): Draft {
  let made = SOUND.get(seed);
  if (made === undefined) {
    made = draft(new Random(seed), seed % 6 !== 0);
    seal(made, SEALS, ISSUER);
    SOUND.set(seed, made);
  }
  return { ...made, index: copy(made.index) as ObjectNode, pieces: made.pieces.map((piece) => Buffer.from(piece)) };
}

/** What is done to the file's bytes. */
const BYTES: Record<string, (file: Buffer, random: Random, bundle: Draft) => Buffer> = {
  'nothing': (file) => file,
  'bit flipped': (file, random) => {
    file[random.upTo(file.length - 1)]! ^= 1 << random.upTo(7);
    return file;
  },
  'bit flipped in the first 12 bytes': (file, random) => {
    file[random.upTo(11)]! ^= 1 << random.upTo(7);
    return file;
  },
  'bit flipped in the last 40 bytes': (file, random) => {
    file[file.length - 1 - random.upTo(39)]! ^= 1 << random.upTo(7);
    return file;
  },
  'byte exchanged': (file, random) => {
    file[random.upTo(file.length - 1)] = random.of([0, 9, 0x22, 0x2c, 0x30, 0x5c, 0x7b, 0x7d, 0x80, 0xc0, 0xed, 0xff]);
    return file;
  },
  'byte removed': (file, random) => spliced(file, random.upTo(file.length - 1), 1),
  'byte put in': (file, random) => spliced(file, random.upTo(file.length), 0, random.bytes(1)),
  'cut off': (file, random) => file.subarray(0, random.upTo(file.length)),
  'cut off at a boundary': (file, random, bundle) => file.subarray(0, Math.max(0, random.of(boundaries(bundle)) + random.upTo(2) - 1)),
  'a piece of the file repeated': (file, random) => {
    const from = random.upTo(file.length - 1);
    const length = 1 + random.upTo(60);
    return spliced(file, from + length, 0, file.subarray(from, from + length));
  },
  'a piece of the file left out': (file, random) => spliced(file, random.upTo(file.length - 1), 1 + random.upTo(200)),
  'something behind': (file, random) => Buffer.concat([file, random.of([Buffer.from([0]), Buffer.from('\n'), Buffer.from(' '), random.bytes(20)])]),
  'the file twice': (file) => Buffer.concat([file, file]),
  'something before': (file, random) => Buffer.concat([Buffer.from(random.of(['\ufeff', ' ', '\n', '\r\n', 'PK\u0003\u0004'])), file]),
  'mark twice': (file) => Buffer.concat([Buffer.from('SWCASE2\n'), file]),
  'mark of another kind': (file, random) => Buffer.concat([Buffer.from(random.of(['SWCASE1\n', 'SWCASE3\n', 'SWCASE2\r\n', 'SWCASE2 ', 'swcase2\n'])), file.subarray(8)]),
  'compressed': (file) => gzipSync(file),
  'index compressed': (_, __, { index, pieces }) => inContainer(gzipSync(spell(index)), pieces),
  'another length of the index': (_, random, { index, pieces }) => {
    const text = spell(index);
    const length = text.length;
    return inContainer(text, pieces, random.of([0, 1, length - 1, length + 1, length + (pieces[0]?.length ?? 3), 16_777_216, 16_777_217, 0x80000000, 0xffffffff]));
  },
  'length of the index in the other order': (file) => {
    file.subarray(8, 12).reverse();
    return file;
  },
  'index alone': (_, __, { index }) => spell(index),
  'in a container, whatever it is': (_, __, { index, pieces }) => inContainer(spell(index), pieces),
  'container in a container': (file) => inContainer(file, []),
  'white space in the index': (_, random, { index, pieces, container }) => {
    const text = Buffer.from(spell(index).toString('utf8').replaceAll('":', random.of(['" : ', '"\t:', '":\n', '"\r\n:', '"\u00a0:', '"\f:', '"\u3000:'])));
    return container ? inContainer(text, pieces) : text;
  },
  'white space around the index': (_, random, { index, pieces, container }) => {
    const [before, behind] = random.of([[' ', ''], ['', '\n'], ['\t\r\n ', ' '], ['\ufeff', ''], ['', '\0'], ['', ','], ['', '{}']] as const);
    const text = Buffer.concat([Buffer.from(before), spell(index), Buffer.from(behind)]);
    return container ? inContainer(text, pieces) : text;
  },
  'texts spelled with escapes': (_, random, { index, pieces, container }) => {
    const letter = random.of(['a', 'e', 's', '隐', '/', '5']);
    const escape = random.of([(x: string) => `\\u${x}`, (x: string) => `\\u${x.toUpperCase()}`, (x: string) => `\\U${x}`, (x: string) => `\\u${x.slice(1)}`]);
    const text = Buffer.from(spell(index).toString('utf8').replaceAll(letter, escape(letter.charCodeAt(0).toString(16).padStart(4, '0'))));
    return container ? inContainer(text, pieces) : text;
  },
};

/** What is done to any place of the index. */
const TREE: Record<string, (bundle: Draft, random: Random) => void> = {
  'value exchanged': ({ index }, random) => put(random.of(placesIn(index)), random.of(ODD_VALUES)),
  'number exchanged': ({ index }, random) => put(random.of(placesIn(index).filter((place) => typeof get(place) === 'number')), random.of(ODD_NUMBERS)),
  'number changed a little': ({ index }, random) => {
    const place = random.of(placesIn(index).filter((one) => typeof get(one) === 'number'));
    put(place, Math.max(0, (get(place) as number) + random.of([-1, 1, 2])));
  },
  'text exchanged': ({ index }, random) => put(random.of(texts(index)), random.of(ODD_TEXTS)),
  'time exchanged': ({ index }, random) => put(random.of(texts(index).filter(({ at }) => /At|time/.test(at))), random.of(ODD_TIMES)),
  'hash exchanged': ({ index }, random) => put(random.of(texts(index).filter((place) => /^[0-9a-f]{64}$/.test(get(place) as string))), random.of([...ODD_HASHES, random.hex(32)])),
  'text of another place': ({ index }, random) => put(random.of(texts(index)), get(random.of(texts(index)))),
  'bytes that are not UTF-8': ({ index }, random) => {
    const bad = random.of(['80', 'c080', 'c3', 'e282', 'eda080', 'eda080edb080', 'f4908080', 'f8888080', 'ff', 'fe', 'efbfbe', 'efbbbf', 'f09f94a5', '00', '7f', 'c285']);
    put(random.of(texts(index)), new Raw(Buffer.concat([Buffer.from('"'), Buffer.from(bad, 'hex'), Buffer.from('"')])));
  },
  'member or element removed': ({ index }, random) => remove(random.of(placesIn(index))),
  'member renamed': ({ index }, random) => {
    const place = random.of(placesIn(index).filter(({ holder }) => isObject(holder)));
    const value = get(place);
    remove(place);
    put({ holder: place.holder, at: random.of([place.at.toUpperCase(), `${place.at} `, '', '__proto__x', 'constructor', 'evidence', 'leaf', 'events']) }, value);
  },
  'member twice': ({ index }, random) => {
    const place = random.of(placesIn(index).filter((one) => isObject(get(one)) && Object.keys(get(one) as ObjectNode).length > 0));
    const node = get(place) as ObjectNode;
    const name = random.of(Object.keys(node));
    const escaped = `"\\u${name.charCodeAt(0).toString(16).padStart(4, '0')}${name.slice(1)}"`;
    put(place, withMember(node, random.of([JSON.stringify(name), escaped]), node[name]!));
  },
  'member added': ({ index }, random) => {
    const place = random.of(placesIn(index).filter((one) => isObject(get(one))));
    put(place, withMember(get(place) as ObjectNode, JSON.stringify(random.of(['x', '', '__proto__', 'cooperative', 'traceParent', 'bodyDigest', 'leaf', 'bytes'])), random.of(ODD_VALUES)));
  },
  'members in another order': ({ index }, random) => {
    const place = random.of(placesIn(index).filter((one) => isObject(get(one))));
    put(place, Object.fromEntries(Object.entries(get(place) as ObjectNode).reverse()));
  },
  'element repeated': ({ index }, random) => {
    const { holder } = random.of(elements(index));
    holder.splice(random.upTo(holder.length), 0, copy(random.of(holder)));
  },
  'elements swapped': ({ index }, random) => {
    const { holder } = random.of(elements(index));
    holder.push(...holder.splice(random.upTo(holder.length - 1), 1));
  },
  'number of a commit': ({ index }, random) => {
    const { holder } = random.of(placesIn(index).filter(({ at }) => at === 'number'));
    put({ holder, at: 'number' }, random.of([0, 1, 3, 99, 9007199254740991]));
  },
  'size of the checkpoint': ({ index }, random) => {
    const { holder } = random.of(placesIn(index).filter(({ at }) => at === 'size'));
    put({ holder, at: 'size' }, random.of([0, 1, 2, 64, 4294967296, 9007199254740991]));
  },
  'path of a commit': ({ index }, random) => {
    const path = get(random.of(placesIn(index).filter(({ at }) => at === 'path')));
    if (Array.isArray(path)) {
      random.of([() => path.push(random.hex(32)), () => path.pop(), () => path.reverse(), () => path.unshift(random.hex(32)), () => path.push(...Array.from({ length: 60 }, () => random.hex(32)))])();
    }
  },
  'signature with a scalar beyond the order': ({ index }, random) => {
    const { holder, at } = random.of(texts(index).filter((place) => place.at === 'signature'));
    put({ holder, at }, beyondTheOrder(String((holder as ObjectNode)[at])));
  },
  'report exchanged': ({ index }, random) => {
    index['report'] = random.of(['', '<p>隐患 🔥</p> ', '\ufeff', '<p>隐患 🔥</p>\u0000']);
  },
  'event hidden': ({ index }, random) => {
    const place = random.of(eventPlaces(index));
    put(place, { leaf: (get(place) as ObjectNode)['leaf']! });
  },
  'event of another case': ({ index }, random) => {
    (get(random.of(eventPlaces(index))) as ObjectNode)[random.of(['aggregateType', 'aggregateId'])] = 'hz-8';
  },
};

/** What is done to the list of evidence and to the bytes behind the index. */
const EVIDENCE: Record<string, (bundle: Draft, random: Random) => void> = {
  'bytes of a piece changed': ({ pieces }, random) => {
    if (pieces.length > 0) {
      random.of(pieces)[0]! ^= 1 << random.upTo(7);
    }
  },
  'pieces swapped': ({ pieces }, random) => {
    pieces.push(...pieces.splice(0, random.upTo(2)));
  },
  'pieces swapped with their place in the list': ({ index, pieces }) => {
    pieces.reverse();
    listOf(index).reverse();
  },
  'list in another order': ({ index }) => {
    listOf(index).reverse();
  },
  'piece taken from the list': ({ index }, random) => {
    listOf(index).splice(random.upTo(4), 1);
  },
  'piece taken out': ({ index, pieces }, random) => {
    const at = random.upTo(pieces.length);
    pieces.splice(at, 1);
    listOf(index).splice(at, 1);
  },
  'bytes of a piece taken out': ({ pieces }, random) => {
    pieces.splice(random.upTo(pieces.length), 1);
  },
  'piece slipped in': ({ index, pieces }, random) => {
    const at = random.upTo(pieces.length);
    pieces.splice(at, 0, random.bytes(3));
    listOf(index).splice(at, 0, { sha256: random.hex(32), mediaType: random.of(['image/png', '', '\u0000', '../../x', '🔥']), bytes: 3 });
  },
  'empty piece slipped in': ({ index, pieces }, random) => {
    const at = random.upTo(pieces.length);
    pieces.splice(at, 0, Buffer.alloc(0));
    listOf(index).splice(at, 0, { sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', mediaType: 'text/plain', bytes: 0 });
  },
  'piece said to be gone': ({ index, pieces }, random) => {
    const at = random.upTo(pieces.length);
    const piece = listOf(index)[at];
    if (isObject(piece)) {
      listOf(index)[at] = { sha256: piece['sha256']! };
      if (!random.once(4)) {
        pieces.splice(at, 1);
      }
    }
  },
  'gone piece slipped in': ({ index }, random) => {
    listOf(index).splice(random.upTo(3), 0, { sha256: random.hex(32) });
  },
  'piece twice': ({ index, pieces }, random) => {
    const at = random.upTo(pieces.length - 1);
    if (pieces[at] !== undefined && listOf(index)[at] !== undefined) {
      pieces.push(pieces[at]);
      listOf(index).push(copy(listOf(index)[at]!));
    }
  },
  'the same bytes under another hash': ({ index, pieces }, random) => {
    const at = random.upTo(pieces.length - 1);
    const piece = listOf(index)[at];
    if (pieces[at] !== undefined && isObject(piece)) {
      pieces.push(pieces[at]);
      listOf(index).push({ ...piece, sha256: random.hex(32) });
    }
  },
  'length of a piece': ({ index }, random) => {
    const piece = random.of([...listOf(index), {}]);
    if (isObject(piece)) {
      piece['bytes'] = random.of<Node>([0, 1, 2, 67_108_864, 67_108_865, 9007199254740991, new Raw('9007199254740992'), new Raw('4294967296'), new Raw('-1'), '3', new Raw('3.0')]);
    }
  },
  'boundary between pieces moved': ({ index }, random) => {
    const [one, two] = listOf(index);
    if (isObject(one) && isObject(two)) {
      const by = random.of([-1, 1]);
      one['bytes'] = Math.max(1, Number(one['bytes']) + by);
      two['bytes'] = Math.max(1, Number(two['bytes']) - by);
    }
  },
  'member of a piece': ({ index }, random) => {
    const piece = random.of([...listOf(index), {}]);
    if (isObject(piece)) {
      const name = random.of(['sha256', 'mediaType', 'bytes', 'name', 'path']);
      if (random.once(2)) {
        delete piece[name];
      } else {
        piece[name] = random.of(ODD_VALUES);
      }
    }
  },
  'hash of a piece': ({ index }, random) => {
    const piece = random.of([...listOf(index), {}]);
    if (isObject(piece)) {
      piece['sha256'] = random.of([...ODD_HASHES, random.hex(32), String(piece['sha256']).toUpperCase()]);
    }
  },
  'list of another kind': ({ index }, random) => {
    index['evidence'] = random.of<Node>([null, {}, '', 0, [[]], [null], [{}], ['x']]);
  },
  'list emptied': ({ index, pieces }) => {
    index['evidence'] = [];
    pieces.splice(0);
  },
  'list left out': ({ index }) => {
    delete index['evidence'];
  },
};

/** What is done to an event's record, its type, and to what it names. */
const RECORD: Record<string, (bundle: Draft, random: Random) => void> = {
  'type of the event': (bundle, random) => {
    attached(bundle, random)['type'] = random.of(['', '.v1', '.v', '.v2', '.vx', '.v1.more', '.V1', 'v1', ' .v1'].map((end) => `org.shouwang.hazard.evidence-attached${end}`));
  },
  'event that names evidence made foreign': (bundle, random) => {
    attached(bundle, random)[random.of(['aggregateType', 'aggregateId'])] = random.of(['', 'Hazard', 'hz-8', 'hz-7\u0000']);
  },
  'record spelled in another way': (bundle, random) => {
    const event = attached(bundle, random);
    const data = String(event['data']);
    event['data'] = random.of(spellings(data));
  },
  'record edited': (bundle, random) => {
    const event = attached(bundle, random);
    event['data'] = edited(String(event['data']), (record) => {
      const items = record['items'];
      const item = Array.isArray(items) && items.length > 0 ? random.of(items) : undefined;
      random.of<(() => void)>([
        () => record['items'] = random.of<Node>([{}, null, '', [], [[]], ['x'], [null], 0, true]),
        () => isObject(item) && (item['sha256'] = random.of<Node>([...ODD_HASHES, random.hex(32), null, 0, [], {}])),
        () => isObject(item) && delete item['sha256'],
        () => isObject(item) && (item['similar'] = { sha256: random.hex(32) }),
        () => isObject(item) && (item['x'] = random.of<Node>([null, [[[[[]]]]], [[[[]]]], true])),
        () => Array.isArray(items) && items.push(copy(item ?? {})),
        () => Array.isArray(items) && items.push({ sha256: random.hex(32) }),
        () => Array.isArray(items) && items.push(random.of<Node>([{}, [], 'x', null, { sha256: 'x' }])),
        () => Array.isArray(items) && items.reverse(),
        () => Array.isArray(items) && items.splice(0, 1),
        () => Array.isArray(items) && items.push({ sha256: random.hex(32) }, ...items.map(copy)),
      ])();
    });
  },
  'event that names something more': ({ index }, random) => {
    const event = get(random.of(eventPlaces(index))) as ObjectNode;
    const known = [...listOf(index).map((piece) => (isObject(piece) ? piece['sha256']! : '')), random.hex(32)];
    event['type'] = 'org.shouwang.hazard.evidence-attached.v2';
    event['data'] = JSON.stringify({ items: Array.from({ length: random.upTo(3) }, () => ({ sha256: random.of(known) })) });
  },
  'event that names evidence hidden': (bundle, random) => {
    const event = attached(bundle, random);
    const leaf = event['leaf'] ?? '';
    Object.keys(event).forEach((name) => delete event[name]);
    event['leaf'] = leaf;
  },
  'commits in another order': ({ index }) => {
    const commits = index['commits'];
    if (Array.isArray(commits)) {
      commits.reverse();
    }
  },
  'events in another order': ({ index }, random) => {
    const { holder } = random.of(eventPlaces(index));
    if (Array.isArray(holder)) {
      holder.reverse();
    }
  },
  'sequence of the event': (bundle, random) => {
    attached(bundle, random)['sequence'] = random.of([0, 1, 7, 9007199254740990, 9007199254740991]);
  },
};

/** A record that names evidence, written in other ways: some name the same, some nothing. */
export function spellings(data: string): string[] {
  return [
    ` ${data}\n`, `\ufeff${data}`, `${data}x`, `${data}\0`, `[${data}]`, data.slice(0, -1), '', '{}', 'null', '[]', '""', `${data}${data}`,
    data.replace('"items"', '"\\u0069tems"'), data.replace('"items"', '"Items"'), data.replace('"step":', '"items":[],"step":'),
    data.replace('"step":', '"step":"x","step":'), data.replace('{', '{"x":null,'), data.replace('{', '{"x":-1,'), data.replace('{', '{"x":1.5,'),
    data.replace('{', '{"x":1e3,'), data.replace('{', '{"x":9007199254740992,'), data.replace('{', '{"x":01,'), data.replace('{', '{"x":"\\ud800",'),
    data.replace('{', '{"x":"\\ud83d\\udd25",'), data.replace('{', '{"x":"\t",'), data.replace('{', '{"x":[[[[[[[]]]]]]],'), data.replace('{', '{"x":[[[[[[[[]]]]]]]],'),
    data.replace('{', '{"x":[[[[[[1]]]]]],'), data.replace('{', '{"__proto__":{"items":[]},'), data.replace('{', '{"":true,'), data.replaceAll(',', ' ,\r\n\t'), data.replace('}', ',}'),
    data.replaceAll('"sha256":"', '"sha256":"\\u0061'), data.replaceAll('"sha256":"', '"sha256": "'), data.replaceAll(/"sha256":"(.)/g, (_, c: string) => `"sha256":"\\u00${c.charCodeAt(0).toString(16)}`),
  ];
}

const ODD_NUMBERS: Node[] = [
  ...['-1', '-0', '+1', '01', '00', '1.0', '1e0', '1E2', '0x1', '.5', '1.', '9007199254740992', '18446744073709551616', `1${'0'.repeat(400)}`, 'NaN', 'Infinity', '１', '١']
    .map((spelled) => new Raw(spelled)), 0, 1, 4294967295, 4294967296, 9007199254740990, 9007199254740991,
];
const ODD_VALUES: Node[] = [
  null, true, false, {}, [], '', 'x', ...ODD_NUMBERS, [[]], new Raw(''), new Raw('tru'), new Raw('True'), new Raw("'x'"), new Raw('"'), new Raw('[1,]'), new Raw('{,}'), new Raw('{"a":1,"a":2}'),
  new Raw('[[[[[[[[]]]]]]]]'), new Raw('[[[[[[[[[]]]]]]]]]'),
];
const ODD_TEXTS: Node[] = [
  '', ' ', '\u0000', '\ufeff', '\u202e', '\ufffe', '🔥', '\u00e9', 'e\u0301', '\u2028', 'x'.repeat(5000),
  ...['"\\ud800"', '"\\udc00\\ud800"', '"\\ud83d\\udd25"', '"\\ud83d🔥"', '"\\x41"', '"\\u00g0"', '"\\/"', '"\\b\\f\\n\\r\\t"', '"\\\'"', '"\n"', '"\u007f"', '"\u0085"', '"\\u0000"']
    .map((spelled) => new Raw(spelled)),
];
const ODD_TIMES: Node[] = [
  '2026-02-29T00:00:00.000Z', '2024-02-29T00:00:00.000Z', '1900-02-29T00:00:00.000Z', '2000-02-29T00:00:00.000Z', '2026-03-01T24:00:00.000Z', '2026-03-01T23:59:60.000Z', '2026-03-01T23:60:00.000Z',
  '2026-13-01T00:00:00.000Z', '2026-00-01T00:00:00.000Z', '2026-04-31T00:00:00.000Z', '2026-03-00T00:00:00.000Z', '0000-01-01T00:00:00.000Z', '0000-02-29T00:00:00.000Z', '0001-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z', '1969-12-31T23:59:59.999Z', '1970-01-01T00:00:00.000Z', '1582-10-10T00:00:00.000Z', '2026-03-01T00:00:00.000z', '2026-03-01t00:00:00.000Z', '2026-03-01 00:00:00.000Z',
  '2026-03-01T00:00:00Z', '2026-03-01T00:00:00.0000Z', '2026-03-01T00:00:00.000+00:00', '-2026-03-01T00:00:00.000Z', '+2026-03-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z\n', '２026-03-01T00:00:00.000Z',
];
const ODD_HASHES = ['', '0'.repeat(63), '0'.repeat(64), '0'.repeat(65), 'A'.repeat(64), 'g'.repeat(64), `0x${'0'.repeat(62)}`, ' '.repeat(64), '０'.repeat(64), `${'0'.repeat(63)}\n`];

/** Where one part of the file ends and the next begins. */
export function boundaries({ index, pieces, container }: Draft): number[] {
  const text = spell(index).length;
  if (!container) {
    return [0, 8, 12, text];
  }
  const ends = [0, 8, 12, 12 + text];
  pieces.forEach((piece) => ends.push((ends.at(-1) ?? 0) + piece.length));
  return ends;
}

/** The order of the group of Ed25519, RFC 8032 section 5.1. */
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

/** The same signature, but for a scalar that RFC 8032 section 5.1.7 does not allow: who takes it lets others spell signatures anew. */
function beyondTheOrder(signature: string): string {
  if (!/^[0-9a-f]{128}$/.test(signature)) {
    throw new NothingThere();
  }
  const scalar = Buffer.from(signature.slice(64), 'hex').reverse();
  const beyond = (BigInt(`0x${scalar.toString('hex')}`) + ORDER).toString(16).padStart(64, '0').slice(-64);
  return signature.slice(0, 64) + Buffer.from(beyond, 'hex').reverse().toString('hex');
}

function spliced(file: Buffer, at: number, left: number, instead: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([file.subarray(0, at), instead, file.subarray(at + left)]);
}

function texts(index: ObjectNode): Place[] {
  return placesIn(index).filter((place) => typeof get(place) === 'string');
}

function elements(index: ObjectNode): { holder: Node[] }[] {
  return placesIn(index).flatMap(({ holder }) => (Array.isArray(holder) ? [{ holder }] : []));
}

/** Those told in full. A change before may have left none, then any place will do. */
function eventPlaces(index: ObjectNode): Place[] {
  const all = placesIn(index);
  const told = all.filter((place) => {
    const node = get(place);
    return isObject(node) && 'data' in node;
  });
  return told.length > 0 ? told : all.filter((place) => isObject(get(place)));
}

function attached({ index }: Draft, random: Random): ObjectNode {
  const places = eventPlaces(index);
  const naming = places.filter((place) => String((get(place) as ObjectNode)['type']).includes('evidence-attached'));
  return get(random.of(naming.length > 0 ? naming : places)) as ObjectNode;
}

function listOf(index: ObjectNode): Node[] {
  const list = index['evidence'];
  return Array.isArray(list) ? list : [];
}

function edited(data: string, edit: (record: ObjectNode) => void): string {
  try {
    const record = JSON.parse(data) as ObjectNode;
    edit(record);
    return JSON.stringify(record);
  } catch {
    return data;
  }
}
