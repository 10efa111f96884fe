import { PLAN_TEXT, rtf, rtfText } from './documents.js';
import type { Canary, Cases } from './hostile-file.js';
import { makeOle } from './make-ole.js';

const PLAN = rtfText(PLAN_TEXT);
/** The beginning of a Word stream: magic, version, flags. */
const wordStream = (flags: number, length = 8000): Buffer => {
  const stream = Buffer.alloc(length, 0x20);
  stream.writeUInt16LE(0xa5ec, 0);
  stream.writeUInt16LE(0xc1, 2);
  stream.writeUInt16LE(flags, 10);
  return stream;
};
const word = (flags = 0, more: Readonly<Record<string, Uint8Array>> = {}): Buffer =>
  makeOle({ WordDocument: wordStream(flags), '1Table': Buffer.alloc(5000), ...more });
const workbook = (records: Buffer): Buffer => makeOle({ Workbook: records });
const BOF = Buffer.from('0908100000060500bb0dcc0700000000060000000000', 'hex').subarray(0, 20);
const ENCRYPTED = 0x0100;

/** .rtf, .doc and .xls: what an installed office suite may convert. */
export const officeCallers = ({ url }: Canary): Cases => ({
  'rtf with a picture from the web': () =>
    rtf(`{\\field{\\*\\fldinst INCLUDEPICTURE "${url}p.png"}{\\fldrslt x}}${PLAN}`),
  'rtf with a text from the web': () =>
    rtf(`{\\field{\\*\\fldinst INCLUDETEXT "${url}t.docx"}{\\fldrslt x}}${PLAN}`),
  'rtf with a template from the web': () => rtf(`{\\*\\template ${url}t.dotm}${PLAN}`),
  'rtf with a linked object': () =>
    rtf(
      `{\\object\\objautlink\\objupdate{\\*\\objclass htmlfile}{\\*\\objdata ${Buffer.from(url).toString('hex')}}}${PLAN}`,
    ),
});

export const OFFICE_CASES: Cases = {
  'rtf with an equation object': () =>
    rtf(`{\\object\\objemb{\\*\\objclass Equation.3}{\\*\\objdata ${'01050000020000'.repeat(500)}}}${PLAN}`),
  'rtf with DDE': () => rtf(`{\\field{\\*\\fldinst DDEAUTO cmd "/k calc"}{\\fldrslt x}}${PLAN}`),
  'rtf of 100,000 groups': () => rtf('{'.repeat(100_000) + PLAN),
  'rtf with groups that close early': () => rtf('}'.repeat(10_000) + PLAN),
  'rtf with a binary of 4 GB': () => rtf(`{\\pict\\bin4000000000 ${PLAN}`),
  'rtf with a skip of 2 billion': () => rtf(`\\uc2000000000 ${PLAN}`),
  'rtf with words of 1 MB': () => rtf(`\\${'a'.repeat(1_000_000)}1 ${PLAN}`),
  'rtf with half a unit': () => rtf(`\\u-10240?${PLAN}\\u`),
  'rtf with a table of 5,000 cells': () =>
    rtf(
      `\\trowd${Array.from({ length: 5000 }, (_, n) => `\\cellx${n}`).join('')}${'x\\cell'.repeat(5000)}\\row ${PLAN}`,
    ),
  'rtf that is cut off': () => rtf().slice(0, 300),
  'rtf head alone': () => '{\\rtf1',
  'doc of noise': () => word(),
  'doc with a password': () => word(ENCRYPTED),
  'doc of version 6': () => makeOle({ WordDocument: wordStream(0).fill(0x65, 2, 3) }),
  'doc without a table': () => makeOle({ WordDocument: wordStream(0x0200) }),
  'doc with macros': () => word(0, { VBA: Buffer.alloc(5000, 1), Macros: Buffer.alloc(5000, 1) }),
  'doc with positions beyond the file': () =>
    makeOle({ WordDocument: wordStream(0).fill(0xff, 24), '1Table': Buffer.alloc(5000, 0xff) }),
  'an encrypted package': () =>
    makeOle({
      EncryptedPackage: Buffer.alloc(5000, 9),
      EncryptionInfo: Buffer.from('0400040040000000', 'hex'),
    }),
  'xls of noise': () => workbook(Buffer.alloc(9000, 0x5a)),
  'xls head alone': () => workbook(BOF),
  'xls with a password': () => workbook(Buffer.concat([BOF, Buffer.from('2f00060000000000', 'hex')])),
  'ole without streams': () => makeOle({}),
  'ole with chains in a ring': () => makeOle({ WordDocument: wordStream(0) }, { next: (sector) => sector }),
  'ole with chains out of the file': () =>
    makeOle({ WordDocument: wordStream(0) }, { next: () => 0x7fffffff }),
  'ole with a directory in a ring': () => makeOle({ WordDocument: wordStream(0) }, { links: [1, 1, 1] }),
  'ole with a directory out of the file': () =>
    makeOle({ WordDocument: wordStream(0) }, { directoryStart: 0x00ffffff }),
  'ole magic alone': () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  'ole magic and noise': () =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(20_000, 0xa7)]),
  'a help file': () => makeOle({ Contents: Buffer.alloc(5000, 3) }),
  'an installer': () => makeOle({ '\u4840\u3f3f': Buffer.alloc(5000, 3) }),
};
