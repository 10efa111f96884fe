import type { XmlPart } from '../xml/scan-xml.js';
import { createFields } from './fields.js';
import { type Properties, propertiesPart, switchOf, valueOf } from './properties.js';
import { type Carried, isRemoved, type Reading, type Story } from './reading.js';
import { runPart } from './run.js';
import { hidesText, isContentsEntry, outlineLevel, type Style } from './styles.js';

export interface PrintedParagraph extends Carried {
  /** Its mark is deleted or hidden: the next paragraph goes on in the same line. */
  readonly runsOn: boolean;
}

interface Paragraph {
  properties: Properties;
  chain: readonly Style[];
  readonly words: string[];
}

/** Reads a paragraph; text boxes and notes within it hang on the story. Entries of a table of contents are left out. */
export function paragraphPart(
  story: Story,
  reading: Reading,
  done: (printed: PrintedParagraph) => void,
): XmlPart {
  const paragraph: Paragraph = { properties: new Map(), chain: reading.styles.chain(undefined), words: [] };
  const fields = createFields(reading.notices);
  const write = (words: string): void => {
    if (!fields.isInCode()) paragraph.words.push(words);
  };
  const part: XmlPart = {
    open: ({ name }) => {
      if (name === 'w:pPr') return propertiesPart((properties) => apply(paragraph, properties, reading));
      if (name === 'w:r' || name === 'm:r')
        return runPart({ story, reading, fields, write, isHidden: hidesText(paragraph.chain) ?? false });
      return LEFT_OUT.has(name) || isRemoved(name, reading) ? null : part;
    },
    close: () => {
      if (!isContentsEntry(paragraph.chain)) done(print(paragraph, reading));
    },
  };
  return part;
}

/** Settings, and readings printed above characters. */
const LEFT_OUT: ReadonlySet<string> = new Set(['w:sdtPr', 'w:rt']);

function apply(paragraph: Paragraph, properties: Properties, { styles }: Reading): void {
  paragraph.properties = properties;
  paragraph.chain = styles.chain(valueOf(properties, 'pStyle'));
}

function print({ properties, chain, words }: Paragraph, { numbering, notices }: Reading): PrintedParagraph {
  const text = words.join('');
  // a paragraph without its own end takes number and level of the one it runs into
  if (properties.has('rPr/del') || properties.has('rPr/moveFrom')) {
    notices.add('tracked-deletions-left-out');
    return { label: null, level: null, text, runsOn: true };
  }
  const runsOn = switchOf(properties, 'rPr/vanish') ?? false;
  const label = numbering.next(properties, chain);
  // Word puts hidden, empty paragraphs in front where a list of another kind has counted the level above
  if (runsOn && text.trim() === '') return { label: null, level: null, text: '', runsOn };
  return { label, level: outlineLevel(properties, chain), text, runsOn };
}
