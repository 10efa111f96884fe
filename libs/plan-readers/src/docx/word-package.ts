import { posix } from 'node:path';
import { ReadError } from '../read-result.js';
import { scanXml, type Namespaces, type XmlPart } from '../xml/scan-xml.js';
import { openZip, type ZipArchive } from '../zip/open-zip.js';

/** A Word file as a package of parts that name each other by the kind of their relation. */
export interface WordPackage {
  /** Reads the main part. */
  readDocument(root: XmlPart): Promise<void>;
  /** Reads a part the main part names (`styles`, `numbering`, `footnotes`), if it is there. */
  readRelated(kind: string, root: XmlPart): Promise<void>;
}

/** Of Word and, with other addresses for the same names, of its strict variant. */
const NAMESPACES: Namespaces = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

const USUAL_MAIN_PART = 'word/document.xml';

/** Only parts within the file are known; what lies outside of it is never asked for. Throws ReadError. */
export async function openWordPackage(bytes: Uint8Array): Promise<WordPackage> {
  const zip = await openZip(bytes);
  const main = (await relationsOf(zip, '')).get('officeDocument') ?? USUAL_MAIN_PART;
  if (!zip.has(main)) throw new ReadError('damaged', 'no main part');
  const related = await relationsOf(zip, main);
  const read = async (name: string, root: XmlPart): Promise<void> =>
    scanXml(await zip.read(name), NAMESPACES, root);
  return {
    readDocument: (root) => read(main, root),
    readRelated: async (kind, root) => {
      const name = related.get(kind);
      if (name !== undefined && zip.has(name)) await read(name, root);
    },
  };
}

/** Names of parts by the last word of their relation's type; '' is the package itself. */
async function relationsOf(zip: ZipArchive, part: string): Promise<Map<string, string>> {
  const { dir, base } = posix.parse(part);
  const file = posix.join(dir, '_rels', `${base}.rels`);
  const names = new Map<string, string>();
  if (!zip.has(file)) return names;
  const relations: XmlPart = {
    open: ({ attributes: { Type = '', Target = '', TargetMode } }) => {
      const kind = Type.slice(Type.lastIndexOf('/') + 1);
      if (kind !== '' && TargetMode !== 'External' && !names.has(kind))
        names.set(kind, posix.resolve('/', dir, Target).slice(1));
      return relations;
    },
  };
  scanXml(await zip.read(file), NAMESPACES, relations);
  return names;
}
