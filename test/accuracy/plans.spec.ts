import { importPlan, toLabelJson } from '@app/plan-import';
import { decodeText } from '@app/plan-readers';
import iconv from 'iconv-lite';
import { samplePlans } from '../../apps/cli/src/accuracy/sample-plans.js';
import { compare, MEASURES, total, type Measure } from './score.js';

/** Below these the build fails. */
const FLOORS: Readonly<Record<Measure, number>> = {
  clauses: 0.99,
  titles: 0.99,
  units: 0.99,
  targets: 0.95,
  'targets-strict': 0.92,
  meta: 0.95,
};

const plans = samplePlans().flatMap(({ name, bytes, label }) => (label ? [{ name, bytes, label }] : []));

function textOf(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  if ('error' in decoded) throw new Error(decoded.error);
  return decoded.text;
}

const read = (bytes: Uint8Array) => {
  const text = textOf(bytes);
  return toLabelJson(text, importPlan(text));
};

describe('the importer against the labels', () => {
  it('has five labelled plans', () => {
    expect(plans).toHaveLength(5);
  });

  it.each(plans)('$name', ({ bytes, label }) => {
    const { tallies, errors } = compare(label, read(bytes));
    const low = MEASURES.filter((measure) => tallies[measure].f1 < FLOORS[measure]);
    expect(
      low.map((measure) => `${measure} ${tallies[measure].f1.toFixed(3)}\n${errors.join('\n')}`),
    ).toEqual([]);
  });

  it('keeps the floors over all plans together', () => {
    const sum = total(plans.map(({ bytes, label }) => compare(label, read(bytes)).tallies));
    for (const measure of MEASURES) expect(sum[measure].f1).toBeGreaterThanOrEqual(FLOORS[measure]);
  });

  it.each(plans)('$name reads the same from GB18030', ({ bytes }) => {
    const encoded = iconv.encode(textOf(bytes), 'gb18030');
    const decoded = decodeText(encoded);
    expect(decoded).toMatchObject({ encoding: 'gb18030' });
    expect(read(encoded)).toEqual(read(bytes));
  });

  it.each(plans)('$name reads the same twice', ({ bytes }) => {
    expect(read(bytes)).toEqual(read(bytes));
  });
});
