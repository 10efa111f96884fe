import { type DocumentBlock, NO_META, type PlanText } from '@app/plan-import';
import { ReadError, type Reader, type ReadNoticeCode } from '../read-result.js';
import type { XmlPart } from '../xml/scan-xml.js';
import { createNumbering } from './numbering.js';
import { numberingPart } from './numbering-definitions.js';
import { valueOf } from './properties.js';
import { newStory, type Reading } from './reading.js';
import { storyPart } from './story.js';
import { stylesPart } from './styles.js';
import { openWordPackage, type WordPackage } from './word-package.js';

/**
 * A Word document (.docx, .docm, OOXML .wps) as it would be printed with all tracked changes accepted: counted numbers
 * restored, hidden text left out. Headers, footers, comments, macros and embedded files are not looked at.
 * Throws ReadError: those of `openZip` and `scanXml`, and `no-text`.
 */
export const readDocx: Reader = async (bytes) => {
  const file = await openWordPackage(bytes);
  const { part, styles } = stylesPart();
  await file.readRelated('styles', part);
  const { part: definitions, lists } = numberingPart((style) => {
    const properties = styles.named(style)[0]?.properties;
    return properties && valueOf(properties, 'pPr/numPr/numId');
  });
  await file.readRelated('numbering', definitions);
  const notices = new Set<ReadNoticeCode>();
  const shared = { styles, notices, openStory: storyPart };
  const notes = await readNotes(file, { ...shared, numbering: createNumbering(lists), notes: new Map() });
  const body = newStory();
  await file.readDocument(storyPart(body, { ...shared, numbering: createNumbering(lists), notes }));
  if (body.blocks.length === 0) throw new ReadError('no-text');
  return {
    document: documentOf(body.blocks),
    notices: [...notices].map((code) => ({ code, detail: '' })),
    encoding: null,
  };
};

const documentOf = (blocks: readonly DocumentBlock[]): PlanText => ({
  format: 'docx',
  blocks,
  meta: NO_META,
  attachments: [],
});

async function readNotes(
  file: WordPackage,
  reading: Reading,
): Promise<Map<string, readonly DocumentBlock[]>> {
  const notes = new Map<string, readonly DocumentBlock[]>();
  for (const kind of ['footnote', 'endnote'])
    await file.readRelated(`${kind}s`, notesPart(kind, reading, notes));
  return notes;
}

function notesPart(kind: string, reading: Reading, notes: Map<string, readonly DocumentBlock[]>): XmlPart {
  const part: XmlPart = {
    open: ({ name, attributes: { id = '' } }) => {
      if (name !== `w:${kind}`) return part;
      const story = newStory();
      return storyPart(story, reading, { done: () => void notes.set(`${kind} ${id}`, story.blocks) });
    },
  };
  return part;
}
