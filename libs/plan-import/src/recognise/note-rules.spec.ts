import { fold } from '../prepare/fold.js';
import { readNote } from './units.js';

/** Rules of a note and the names that remain. */
function read(text: string): { rules: string[]; names: string[] } {
  const note = { from: 0, to: text.length };
  const { defaults, mentions } = readNote(fold(text), note, { commaLead: false, firstLead: false });
  const words = ({ from, to }: { from: number; to: number }): string => text.slice(from, to);
  return {
    rules: defaults.map(({ kind, units }) => [kind, ...units.map(words)].join(' ')),
    names: mentions.map(({ span }) => words(span)),
  };
}

describe('rules beside the names of a note', () => {
  it.each([
    ['市财政局、各县区人民政府，下同', ['implementers 各县区人民政府'], ['市财政局', '各县区人民政府']],
    ['市财政局、市商务局，下同', [], ['市财政局', '市商务局']],
    ['市财政局、市商务局，列第一位的为牵头单位', ['first-lead'], ['市财政局', '市商务局']],
    ['市财政局、各县区（以下均需落实，不再列出）', ['implementers 各县区'], ['市财政局', '各县区']],
    [
      '市财政局、各县区人民政府，以下均不再列出',
      ['implementers 各县区人民政府'],
      ['市财政局', '各县区人民政府'],
    ],
  ])('%s', (text, rules, names) => {
    expect(read(text)).toEqual({ rules, names });
  });
});
