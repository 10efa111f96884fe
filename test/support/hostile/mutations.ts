import { seededRandom } from '../../../libs/domain/test/random.js';
import { makeZip, type ZipSource } from '../make-zip.js';
import { docxParts, html, PLAN_TEXT, rtf, sourcesOf, xlsxParts } from './documents.js';
import type { HostileFile } from './hostile-file.js';
import { pdf } from './make-pdf-file.js';
import { makeOle } from './make-ole.js';
import { below } from './random.js';

type Random = () => number;
type Mutation = (bytes: Buffer, random: Random) => Buffer;

const FLIPS = 12;
const PIECE = 64;

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'flipped bits': (bytes, random) => {
    for (let flip = 0; flip < FLIPS; flip += 1) {
      const at = below(random, bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8));
    }
    return bytes;
  },
  'cut off': (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  'without its beginning': (bytes, random) => bytes.subarray(8 + below(random, bytes.length >> 2)),
  'two pieces swapped': (bytes, random) => {
    const [a, b] = [below(random, bytes.length - PIECE), below(random, bytes.length - PIECE)];
    const piece = Buffer.from(bytes.subarray(a, a + PIECE));
    bytes.copy(bytes, a, b, b + PIECE);
    piece.copy(bytes, b);
    return bytes;
  },
  'a piece of noise': (bytes, random) => {
    const from = below(random, bytes.length);
    for (let at = from; at < Math.min(bytes.length, from + PIECE); at += 1) bytes[at] = below(random, 256);
    return bytes;
  },
  'a piece many times': (bytes, random) => {
    const from = below(random, bytes.length);
    const piece = bytes.subarray(from, from + PIECE);
    return Buffer.concat([bytes.subarray(0, from), ...Array<Buffer>(200).fill(piece), bytes.subarray(from)]);
  },
};

const SOUND: Readonly<Record<string, () => Uint8Array>> = {
  docx: () => makeZip(sourcesOf(docxParts())),
  xlsx: () => makeZip(sourcesOf(xlsxParts())),
  pdf: () => pdf(),
  html: () => Buffer.from(html()),
  txt: () => Buffer.from(PLAN_TEXT),
  'txt in UTF-16': () => Buffer.from(`\ufeff${PLAN_TEXT}`, 'utf16le'),
  rtf: () => Buffer.from(rtf()),
  ole: () => makeOle({ WordDocument: Buffer.from(PLAN_TEXT, 'utf16le'), '1Table': Buffer.alloc(4096, 1) }),
};

/** Sound documents of every format that an accident has befallen; the archives also from within. */
export function mutations(seed: number, rounds: number): HostileFile[] {
  const random = seededRandom(seed);
  const whole = Object.entries(SOUND).flatMap(([format, make]) =>
    Object.entries(MUTATIONS).flatMap(([what, mutate]) =>
      numbered(rounds, `${format}: ${what}`, random, (own) => mutate(Buffer.from(make()), own)),
    ),
  );
  return [...whole, ...withinArchives(random, rounds)];
}

/** A zip that is sound again around a part that is not, and parts under each other's names. */
function withinArchives(random: Random, rounds: number): HostileFile[] {
  const archives = { docx: sourcesOf(docxParts()), xlsx: sourcesOf(xlsxParts()) };
  return Object.entries(archives).flatMap(([format, parts]) => [
    ...Object.entries(MUTATIONS).flatMap(([what, mutate]) =>
      numbered(rounds, `${format}: a part with ${what}`, random, (own) => {
        const at = below(own, parts.length);
        return makeZip(parts.map((part, n) => (n === at ? changed(part, mutate, own) : part)));
      }),
    ),
    ...numbered(rounds * 2, `${format}: two parts swapped`, random, (own) => {
      const [a, b] = [below(own, parts.length), below(own, parts.length)];
      return makeZip(
        parts.map((part, n) => ({
          ...part,
          data: (n === a ? parts[b] : n === b ? parts[a] : part)?.data ?? '',
        })),
      );
    }),
  ]);
}

const changed = (part: ZipSource, mutate: Mutation, random: Random): ZipSource => ({
  ...part,
  data: mutate(Buffer.from(part.data as string), random),
});

/** Each file has a seed of its own, so that it is the same in whatever order they are made. */
function numbered(
  count: number,
  name: string,
  random: Random,
  make: (random: Random) => Uint8Array,
): HostileFile[] {
  return Array.from({ length: count }, (_, n) => {
    const own = below(random, 2 ** 32);
    return { name: `${name} ${n + 1}`, calls: false, bytes: () => make(seededRandom(own)) };
  });
}
