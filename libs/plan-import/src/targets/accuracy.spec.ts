import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Span, Target } from '../types.js';
import { recogniseTargets } from './index.js';
import type { YearContext } from './period.js';

/**
 * The labelled plans, clause by clause at their labelled places: this stage alone, so that a fall of the whole
 * importer's score can be told from a fall of this one. Same comparison as the accuracy run.
 */
interface LabelledTarget {
  readonly value: number | null;
  readonly unit: string | null;
  readonly due: string | null;
  readonly recurring: string | null;
  readonly comparator: string | null;
  readonly baseline: number | null;
}

interface Labels {
  readonly title: string | null;
  readonly issuedOn: string | null;
  readonly clauses: readonly {
    readonly span: readonly [number, number];
    readonly number: string | null;
    readonly units: { readonly quote: string | null };
    readonly targets: readonly LabelledTarget[];
  }[];
}

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const LABELS = path.join(ROOT, 'test/accuracy/gold');
const PLANS = path.join(ROOT, 'seeds/plans');
const REQUIRED = { loose: 0.95, strict: 0.92 } as const;
const YEAR = /20\d\d/u;

function yearIn(text: string | null): number | null {
  const found = YEAR.exec(text ?? '');
  return found === null ? null : Number(found[0]);
}

/** Label offsets count code points. */
function utf16(text: string, place: number): number {
  return [...text].slice(0, place).join('').length;
}

function proseOf(text: string, clause: Labels['clauses'][number]): readonly Span[] {
  const start = utf16(text, clause.span[0]) + (clause.number?.length ?? 0);
  const end = utf16(text, clause.span[1]);
  const note = clause.units.quote;
  const at = note === null ? -1 : text.indexOf(note, start);
  if (note === null || at < 0 || at >= end) return [{ from: start, to: end }];
  return [
    { from: start, to: at - 1 },
    { from: at + note.length + 1, to: end },
  ].filter((span) => span.from < span.to);
}

type Comparable = LabelledTarget | Target;

function key(target: Comparable, strict: boolean): string {
  const unit = (target.unit ?? '').normalize('NFKC').replace(/\s+/gu, '');
  const loose = [target.value, unit, target.due];
  return JSON.stringify(strict ? [...loose, target.recurring, target.comparator, target.baseline] : loose);
}

class Tally {
  private hits = 0;
  private labelled = 0;
  private found = 0;

  add(labelled: readonly Comparable[], found: readonly Comparable[], strict: boolean): void {
    const rest = found.map((target) => key(target, strict));
    for (const target of labelled) {
      const at = rest.indexOf(key(target, strict));
      if (at < 0) continue;
      rest.splice(at, 1);
      this.hits++;
    }
    this.labelled += labelled.length;
    this.found += found.length;
  }

  f1(): number {
    return (2 * this.hits) / (this.labelled + this.found);
  }
}

describe('labelled plans', () => {
  const loose = new Tally();
  const strict = new Tally();
  for (const file of readdirSync(LABELS)) {
    const labels = JSON.parse(readFileSync(path.join(LABELS, file), 'utf8')) as Labels;
    const text = readFileSync(path.join(PLANS, file.replace('.json', '.txt')), 'utf8');
    const context: YearContext = { issueYear: yearIn(labels.issuedOn), titleYear: yearIn(labels.title) };
    for (const clause of labels.clauses) {
      const found = recogniseTargets(text, proseOf(text, clause), context);
      loose.add(clause.targets, found, false);
      strict.add(clause.targets, found, true);
    }
  }

  it('finds values, units and dates', () => expect(loose.f1()).toBeGreaterThanOrEqual(REQUIRED.loose));

  it('finds recurrence, comparator and baseline too', () =>
    expect(strict.f1()).toBeGreaterThanOrEqual(REQUIRED.strict));
});
