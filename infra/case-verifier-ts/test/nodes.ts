/** JSON as it is to be spelled, which need not be JSON any more. */
export type Node = string | number | boolean | null | Raw | Node[] | ObjectNode;
export type ObjectNode = { [name: string]: Node };

/** Bytes that stand where a value should. */
export class Raw {
  readonly bytes: Buffer;

  constructor(bytes: Buffer | string) {
    this.bytes = Buffer.from(bytes as string);
  }
}

/** A place in a tree of nodes, where another node can be put. */
export type Place = { holder: Node[] | ObjectNode; at: string };

export function spell(node: Node): Buffer {
  const parts: (string | Buffer)[] = [];
  append(node, parts);
  return joined(parts);
}

/** An object with one more member, whose name is spelled as it is given. */
export function withMember(node: ObjectNode, spelledName: string, value: Node): Raw {
  const parts: (string | Buffer)[] = ['{'];
  for (const [name, its] of Object.entries(node)) {
    parts.push(JSON.stringify(name), ':');
    append(its, parts);
    parts.push(',');
  }
  parts.push(spelledName, ':');
  append(value, parts);
  parts.push('}');
  return new Raw(joined(parts));
}

function append(node: Node, parts: (string | Buffer)[]): void {
  if (node instanceof Raw) {
    parts.push(node.bytes);
  } else if (Array.isArray(node)) {
    parts.push('[');
    node.forEach((element, i) => {
      parts.push(i === 0 ? '' : ',');
      append(element, parts);
    });
    parts.push(']');
  } else if (isObject(node)) {
    parts.push('{');
    Object.entries(node).forEach(([name, value], i) => {
      parts.push(i === 0 ? '' : ',', JSON.stringify(name), ':');
      append(value, parts);
    });
    parts.push('}');
  } else {
    parts.push(JSON.stringify(node));
  }
}

/** Texts that stand side by side are encoded at once. */
function joined(parts: (string | Buffer)[]): Buffer {
  const encoded: Buffer[] = [];
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
    } else {
      encoded.push(Buffer.from(text), part);
      text = '';
    }
  }
  return Buffer.concat([...encoded, Buffer.from(text)]);
}

/** Every place below a node. */
export function placesIn(node: Node): Place[] {
  if (typeof node !== 'object' || node === null || node instanceof Raw) {
    return [];
  }
  return Object.keys(node).flatMap((at) => [{ holder: node, at }, ...placesIn(get({ holder: node, at }))]);
}

export function get({ holder, at }: Place): Node {
  return (holder as ObjectNode)[at]!;
}

export function put({ holder, at }: Place, node: Node): void {
  (holder as ObjectNode)[at] = node;
}

export function remove({ holder, at }: Place): void {
  if (Array.isArray(holder)) {
    holder.splice(Number(at), 1);
  } else {
    delete holder[at];
  }
}

export function copy(node: Node): Node {
  if (Array.isArray(node)) {
    return node.map(copy);
  }
  return isObject(node) ? Object.fromEntries(Object.entries(node).map(([name, value]) => [name, copy(value)])) : node;
}

export function isObject(node: Node | undefined): node is ObjectNode {
  return typeof node === 'object' && node !== null && !Array.isArray(node) && !(node instanceof Raw);
}
