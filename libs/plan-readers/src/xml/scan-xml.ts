import { SaxesParser, type SaxesTagNS } from 'saxes';
import { ReadError } from '../read-result.js';

export interface XmlElement {
  /** Local name behind the short prefix of its namespace (`w:p`); the bare local name in a namespace nobody asked for. */
  readonly name: string;
  /**
   * Attributes without a namespace or in that of their element, by local name, and `xml:space` as `space`; those in
   * another namespace that was asked for with its short prefix (`r:id`).
   */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Reads what stands in an element. */
export interface XmlPart {
  /** The reader of a child; the same part looks through the child, null leaves it out with all it holds. */
  open(element: XmlElement): XmlPart | null;
  text?(text: string): void;
  /** At the end of the element it was opened for, or of the file. */
  close?(): void;
}

/** Short prefix by the address of a namespace, whatever prefix the file itself chose. */
export type Namespaces = Readonly<Record<string, string>>;

/** Far more than any plan has; what nests deeper was made to break its reader. */
const MAX_DEPTH = 256;
const MAX_ELEMENTS = 1_000_000;

const XML_SPACE = 'xml:space';

/** Of alternatives the first is the full one; the rest says the same to older programs. */
const ALTERNATIVES = 'mc:AlternateContent';

interface Frame {
  readonly part: XmlPart | null;
  /** The part was made for this element and ends with it. */
  readonly isOwn: boolean;
  readonly areAlternatives: boolean;
  hasChild: boolean;
}

/**
 * Reads an XML part as a stream; no tree is built, no entity but the five of XML is known, nothing is fetched.
 * Throws ReadError: `forbidden-content` (a DOCTYPE), `too-many-parts` (depth, number of elements), `damaged`.
 */
export function scanXml(bytes: Uint8Array, namespaces: Namespaces, root: XmlPart): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const frames = [frameOf(root, true)];
  let elements = 0;
  const text = (words: string): void => frames.at(-1)?.part?.text?.(words);
  parser.on('error', damaged);
  parser.on('doctype', () => {
    throw new ReadError('forbidden-content', 'DOCTYPE');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    const parent = frames.at(-1);
    if (elements > MAX_ELEMENTS || frames.length > MAX_DEPTH || !parent)
      throw new ReadError('too-many-parts', 'XML');
    frames.push(childFrame(parent, elementOf(tag, namespaces)));
    parent.hasChild = true;
  });
  parser.on('closetag', () => {
    const frame = frames.pop();
    if (frame?.isOwn) frame.part?.close?.();
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(decode(bytes)).close();
  root.close?.();
}

const frameOf = (part: XmlPart | null, isOwn: boolean, areAlternatives = false): Frame => ({
  part,
  isOwn,
  areAlternatives,
  hasChild: false,
});

function childFrame(parent: Frame, element: XmlElement): Frame {
  const { part } = parent;
  if (parent.areAlternatives) return frameOf(parent.hasChild ? null : part, false);
  if (element.name === ALTERNATIVES) return frameOf(part, false, true);
  const child = part?.open(element) ?? null;
  return frameOf(child, child !== part);
}

function damaged(): never {
  throw new ReadError('damaged', 'XML');
}

function elementOf({ uri, local, attributes }: SaxesTagNS, namespaces: Namespaces): XmlElement {
  const own: Record<string, string> = {};
  for (const name in attributes) {
    const attribute = attributes[name];
    if (attribute && (attribute.uri === '' || attribute.uri === uri || name === XML_SPACE))
      own[attribute.local] = attribute.value;
    else if (attribute && namespaces[attribute.uri] !== undefined)
      own[`${namespaces[attribute.uri]}:${attribute.local}`] = attribute.value;
  }
  const prefix = namespaces[uri];
  return { name: prefix === undefined ? local : `${prefix}:${local}`, attributes: own };
}

/** XML is UTF-8 unless it starts with the mark of UTF-16. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff && 'utf-16be';
  try {
    return new TextDecoder(utf16 || 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return damaged();
  }
}
