import { importPlan, toCsv, toLabelJson, toTable } from './index.js';
import type { Clause, PlanDraft, Span } from './types.js';

/** Pieces that real plans are made of; recombined they give every wrong order of them. */
const PIECES = [
  '一、',
  '二、',
  '（一）',
  '（二）',
  '1.',
  '2．',
  '1.1 ',
  '（1）',
  '①',
  '第一条 ',
  '第一章 ',
  '\n',
  '\n',
  '\n\n',
  '\t',
  '　',
  '。',
  '；',
  '，',
  '、',
  '：',
  '（',
  '）',
  '〔',
  '〕',
  '《',
  '》',
  '“',
  '”',
  '加快设备更新',
  '总体要求',
  '保障措施',
  '到2027年增长25%以上',
  '2.5个百分点',
  '责任单位：',
  '牵头单位：',
  '【责任单位】',
  '配合单位：',
  '市教育局',
  '区政府办公室（机关事务服务中心）',
  '各县（市、区）人民政府',
  '牵头',
  '配合',
  '按职责分工负责',
  '等',
  '以下均需各县区落实，不再列出',
  '逗号前为牵头单位，下同',
  '列第一位的为牵头单位',
  '以上任务由市发改委牵头。',
  '附件',
  '附件1',
  '序号\t任务\t牵头单位\n',
  '1\t建设\t市局\n',
  '关于印发《某市行动方案》的通知',
  '某市行动方案',
  '某政发〔2024〕1号',
  '某市人民政府',
  '2024年6月21日',
  '政策解读',
  '\ud800',
  '𠮷',
  'a',
  '第一，',
  '首先，',
  '一 ',
  '1 ',
  ' |\n',
  '联系人：',
  '第一阶段（2024年3月）：动员。',
  '第二阶段：总结。',
  '任务一：',
  '壹、',
  '貳、',
  'Ⅰ.',
  '1.1.1 ',
  '由市工信局牵头，市财政局配合。',
  '此项工作由市数据局负责。',
  '第（一）至（二）项由市教育局牵头。',
  '县农业农村局牵头工作',
  '列第一位的为牵头单位，以下均需各县区落实，不再列出。',
  '〈',
  '〉',
  '\u2028',
  '序号\t任务\t责任单位\t\t时限\n',
  '1\t建设\t市局\t市委\t2025\n',
  '\t开展检查\t市局\u2028市委\n',
  '責任單位：',
  '市發展改革委',
] as const;

const SEED = Number(process.env['FUZZ_SEED'] ?? 20240621);
const ROUNDS = 300;

/** Small deterministic generator (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function sample(next: () => number): string {
  const length = 5 + Math.floor(next() * 80);
  return Array.from({ length }, () => PIECES[Math.floor(next() * PIECES.length)]).join('');
}

const inside = (inner: Span, outer: Span): boolean =>
  inner.from >= outer.from && inner.to <= outer.to && inner.from <= inner.to;

function checkClause(text: string, { id, span, notes, units, targets }: Clause): void {
  expect(inside(span, { from: 0, to: text.length })).toBe(true);
  for (const note of notes) {
    expect(inside(note.span, span)).toBe(true);
    expect(text.slice(note.span.from, note.span.to)).toBe(note.quote);
  }
  for (const unit of units) {
    expect(inside(unit.span, span)).toBe(true);
    expect(text.slice(unit.span.from, unit.span.to).replace(/\s+/g, '')).toBe(unit.name);
  }
  if (id === '总体') return;
  for (const target of targets) expect(inside(target.span, span)).toBe(true);
}

function check(text: string, draft: PlanDraft): void {
  expect(inside(draft.body, { from: 0, to: text.length })).toBe(true);
  for (const clause of draft.clauses) checkClause(text, clause);
  const own = draft.clauses.filter(({ id }) => id !== '总体');
  own.slice(1).forEach(({ span }, i) => expect(span.from).toBeGreaterThanOrEqual(own[i]?.span.to ?? 0));
  expect(new Set(draft.clauses.map(({ id }) => id)).size).toBe(draft.clauses.length);
  for (const rule of draft.defaults) expect(text.slice(rule.span.from, rule.span.to)).toBe(rule.quote);
}

describe(`recombined plans (FUZZ_SEED=${SEED})`, () => {
  it('never throws, nests its spans, quotes what stands there, and says the same twice', () => {
    const next = random(SEED);
    for (let round = 0; round < ROUNDS; round += 1) {
      const text = sample(next);
      try {
        const draft = importPlan(text);
        check(text, draft);
        expect(importPlan(text)).toEqual(draft);
        expect(JSON.stringify(toLabelJson(text, draft)) + toTable(draft) + toCsv(draft)).not.toHaveLength(0);
      } catch (error) {
        throw new Error(`round ${round}, seed ${SEED}: ${JSON.stringify(text)}`, { cause: error });
      }
    }
  });
});
