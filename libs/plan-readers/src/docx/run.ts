import type { XmlElement, XmlPart } from '../xml/scan-xml.js';
import type { Fields } from './fields.js';
import { type Properties, propertiesPart, switchOf, valueOf } from './properties.js';
import { append, isRemoved, newStory, type Reading, type Story } from './reading.js';
import { hidesText } from './styles.js';
import { symbol } from './symbols.js';

export interface RunPlace {
  readonly story: Story;
  readonly reading: Reading;
  readonly fields: Fields;
  readonly write: (words: string) => void;
  /** By the style of the paragraph. */
  readonly isHidden: boolean;
}

/** What elements without content print. A tab is a blank: a tab character would make a table row of the line. */
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

const TEXTS: ReadonlySet<string> = new Set(['w:t', 'm:t']);

const NOTES: Readonly<Record<string, string>> = {
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
};

/** Readings printed above characters, and text that a tracked change removed. */
const LEFT_OUT: ReadonlySet<string> = new Set(['w:rt', 'w:delText', 'w:delInstrText']);

/** Reads a run of text; pictures and objects within it are looked through for their text boxes, never opened. */
export function runPart({ story, reading, fields, write, isHidden }: RunPlace): XmlPart {
  let hidden = isHidden;
  const writeVisible = (words: string): void => {
    if (!hidden) write(words);
  };
  const part: XmlPart = {
    open: (element) => {
      const { name } = element;
      if (isLeftOut(name, reading)) return null;
      if (name === 'w:rPr') return propertiesPart((own) => (hidden = hides(own, reading) ?? isHidden));
      if (TEXTS.has(name)) return textPart(element, writeVisible);
      if (name === 'w:instrText') return { open: () => null, text: fields.instruct };
      if (name === 'w:txbxContent') return hidden ? null : textBox(story, reading);
      if (name === 'w:fldChar') fields.mark(element.attributes['fldCharType']);
      else writeVisible(signOf(element));
      if (!hidden) hangNote(element, story, reading);
      return part;
    },
  };
  return part;
}

const isLeftOut = (name: string, reading: Reading): boolean => LEFT_OUT.has(name) || isRemoved(name, reading);

const hides = (own: Properties, { styles }: Reading): boolean | null =>
  switchOf(own, 'vanish') ?? hidesText(styles.named(valueOf(own, 'rStyle')));

const signOf = ({ name, attributes }: XmlElement): string =>
  name === 'w:sym' ? symbol(attributes['font'], attributes['char']) : (SIGNS[name] ?? '');

/** Of XML; a Chinese blank is a character. */
const BLANKS = ' \t\r\n';

/** Blanks at the ends of a text belong to it only where the file says so. */
const textPart = ({ attributes: { space } }: XmlElement, write: (words: string) => void): XmlPart => ({
  open: () => null,
  text: (words) => write(space === 'preserve' ? words : withoutBlankEnds(words)),
});

function withoutBlankEnds(words: string): string {
  let from = 0;
  let to = words.length;
  while (from < to && BLANKS.includes(words.charAt(from))) from += 1;
  while (to > from && BLANKS.includes(words.charAt(to - 1))) to -= 1;
  return words.slice(from, to);
}

function textBox({ hanging }: Story, reading: Reading): XmlPart {
  const inner = newStory();
  return reading.openStory(inner, reading, { done: () => append(hanging, inner.blocks) });
}

/** A note is printed once, where it is first referred to. */
function hangNote(
  { name, attributes: { id = '' } }: XmlElement,
  { hanging }: Story,
  { notes }: Reading,
): void {
  const key = `${NOTES[name]} ${id}`;
  append(hanging, notes.get(key) ?? []);
  notes.delete(key);
}
