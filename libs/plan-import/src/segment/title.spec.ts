import { runInTitle } from './title.js';

/** The run-in heading of a paragraph whose note stands at the mark |, if it has one. */
function title(paragraph: string): string | null {
  const view = paragraph.replace('|', '');
  const note = paragraph.indexOf('|');
  const span = runInTitle(view, { from: 0, to: view.length }, note < 0 ? null : note);
  return span && view.slice(span.from, span.to);
}

describe('the heading of a paragraph without a number', () => {
  it.each([
    ['加快项目建设。开工项目50个。', '加快项目建设'],
    ['加快项目建设。开工项目50个。|(责任单位:县发改局)', '加快项目建设'],
    ['  加快项目建设。开工项目50个。', '加快项目建设'],
    ['加快项目建设。', null],
    ['加快项目建设。|(责任单位:县发改局)', null],
    ['加快项目建设,开工项目', null],
    [`加快${'重点'.repeat(15)}项目建设。开工项目50个。`, null],
  ])('%s → %s', (paragraph, expected) => {
    expect(title(paragraph)).toBe(expected);
  });
});
