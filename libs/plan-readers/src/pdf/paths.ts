import type { Rule } from './content.js';
import { apply, type Matrix } from './matrix.js';

/** Codes in the path buffers of pdf.js, with how many numbers follow each. */
const MOVE = 0;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;
const ARGUMENTS: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

/** Browsers draw a border as a filled rectangle; thicker ones are shading. */
const THICKEST = 3;
const SHORTEST = 3;
const SLANT = 0.5;

type Point = readonly [number, number];

interface SubPath {
  readonly points: Point[];
  closed: boolean;
  curved: boolean;
}

function subPaths(buffer: ArrayLike<number>, matrix: Matrix): SubPath[] {
  const paths: SubPath[] = [];
  for (let at = 0; at < buffer.length;) {
    const code = buffer[at] ?? CLOSE;
    const count = ARGUMENTS[code];
    if (count === undefined) return paths;
    if (code === MOVE) paths.push({ points: [], closed: false, curved: false });
    const end = apply(matrix, buffer[at + count - 1] ?? 0, buffer[at + count] ?? 0);
    extend(paths.at(-1), code, end);
    at += count + 1;
  }
  return paths;
}

function extend(path: SubPath | undefined, code: number, end: Point): void {
  if (!path) return;
  path.closed ||= code === CLOSE;
  path.curved ||= code === CURVE || code === QUADRATIC;
  if (code !== CLOSE) path.points.push(end);
}

/** A line from one point to another, if it runs along an axis. */
function ruleBetween([x1, y1]: Point, [x2, y2]: Point): Rule[] {
  const left = Math.min(x1, x2);
  const right = Math.max(x1, x2);
  const top = Math.min(y1, y2);
  const bottom = Math.max(y1, y2);
  if (bottom - top <= SLANT && right - left >= SHORTEST) return [{ left, right, top, bottom: top }];
  if (right - left <= SLANT && bottom - top >= SHORTEST) return [{ left, right: left, top, bottom }];
  return [];
}

function strokedRules({ points, closed, curved }: SubPath): Rule[] {
  if (curved) return [];
  const round = closed && points[0] ? [...points, points[0]] : points;
  return round.slice(1).flatMap((point, i) => ruleBetween(round[i] ?? point, point));
}

function filledRule({ points, curved }: SubPath): Rule[] {
  if (curved || points.length === 0 || points.length > 6) return [];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const isFlat = bottom - top <= THICKEST && right - left > THICKEST;
  const isUpright = right - left <= THICKEST && bottom - top > THICKEST;
  if (isFlat) return ruleBetween([left, (top + bottom) / 2], [right, (top + bottom) / 2]);
  if (isUpright) return ruleBetween([(left + right) / 2, top], [(left + right) / 2, bottom]);
  return [];
}

/** Straight lines of a path, whether drawn with the pen or as thin filled rectangles. */
export function rulesOf(buffer: ArrayLike<number>, matrix: Matrix, paint: 'stroke' | 'fill'): Rule[] {
  return subPaths(buffer, matrix).flatMap(paint === 'stroke' ? strokedRules : filledRule);
}
