import { fold } from '../prepare/fold.js';
import { headingNote } from './heading-notes.js';

const read = (text: string): string | null => {
  const span = headingNote(fold(text), { from: 0, to: text.length });
  return span && text.slice(span.from, span.to);
};

describe('headings that say whose work stands below them', () => {
  it.each([
    ['县农业农村局牵头工作', '县农业农村局牵头'],
    ['县委组织部、县民政局负责的重点任务（12项）', '县委组织部、县民政局负责'],
    ['市教育局、市科技局', '市教育局、市科技局'],
  ])('%s', (title, note) => {
    expect(read(title)).toBe(note);
  });

  it.each(['压实牵头责任', '建设数据中心', '加强组织领导', '培育龙头企业'])('leaves alone %s', (title) => {
    expect(read(title)).toBe(null);
  });
});
