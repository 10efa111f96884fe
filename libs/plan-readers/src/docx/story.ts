import { NO_PLACE } from '@app/plan-import';
import type { XmlPart } from '../xml/scan-xml.js';
import { paragraphPart, type PrintedParagraph } from './paragraph.js';
import { propertiesPart } from './properties.js';
import { append, isRemoved, type Carried, type OpenStory, type Story } from './reading.js';
import { tablePart } from './table.js';

/** Reads the paragraphs and tables of a story into it; content controls and insertions are looked through. */
export const storyPart: OpenStory = (story, reading, { properties, done } = {}) => {
  const part: XmlPart = {
    open: ({ name }) => {
      if (name === 'w:p') return paragraphPart(story, reading, (printed) => addParagraph(story, printed));
      if (name === 'w:tbl')
        return tablePart(story, reading, (blocks) => {
          endCarried(story);
          append(story.blocks, blocks);
          settle(story);
        });
      if (name === 'w:tcPr' && properties) return propertiesPart(properties);
      return LEFT_OUT.has(name) || isRemoved(name, reading) ? null : part;
    },
    close: () => {
      endCarried(story);
      done?.();
    },
  };
  return part;
};

/** Settings without text. */
const LEFT_OUT: ReadonlySet<string> = new Set(['w:sectPr', 'w:sdtPr']);

function addParagraph(story: Story, { runsOn, ...own }: PrintedParagraph): void {
  const before = story.carried;
  const whole: Carried = {
    label: before?.label ?? own.label,
    level: before?.level ?? own.level,
    text: (before?.text ?? '') + own.text,
  };
  story.carried = runsOn ? whole : null;
  if (!runsOn) push(story, whole);
}

function endCarried(story: Story): void {
  if (story.carried) push(story, story.carried);
  story.carried = null;
}

function push(story: Story, { label, level, text }: Carried): void {
  const printed = text.trim();
  if (printed !== '' || label !== null)
    story.blocks.push({ kind: 'paragraph', label, level, text: printed, place: NO_PLACE });
  settle(story);
}

function settle({ blocks, hanging, settles }: Story): void {
  if (settles) append(blocks, hanging.splice(0));
}
