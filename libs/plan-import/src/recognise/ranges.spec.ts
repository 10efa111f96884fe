import { fold } from '../prepare/fold.js';
import { readRange } from './ranges.js';

describe('paragraphs that name units for the clauses around them', () => {
  it.each([
    ['以上任务由市工信局牵头，各县区人民政府配合。', 'above', '由市工信局牵头，各县区人民政府配合'],
    ['（以下任务均由市林业局负责）', 'below', '由市林业局负责'],
    ['本部分责任单位：市教育局、市财政局', 'below', '责任单位：市教育局、市财政局'],
  ])('%s', (text, scope, quote) => {
    const range = readRange(fold(text), { from: 0, to: text.length });
    expect(range?.scope).toBe(scope);
    expect(text.slice(range?.note.from, range?.note.to)).toBe(quote);
  });

  it.each(['由市工信局牵头建设平台。', '以上政策由市财政局负责解释。', '以下措施自印发之日起施行。'])(
    'leaves alone %s',
    (text) => {
      expect(readRange(fold(text), { from: 0, to: text.length })).toBe(null);
    },
  );
});
