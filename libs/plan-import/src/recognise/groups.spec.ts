import { fold } from '../prepare/fold.js';
import { groupsOf } from './groups.js';
import { applyOrder } from './order.js';

const groups = (text: string) => groupsOf(fold(text), { from: 0, to: text.length }, 'none');

describe('what the verbs of a list say of its names', () => {
  it.each([
    ['市教育局牵头，市财政局配合', ['lead 市教育局牵头', 'cooperating 市财政局配合']],
    ['市教育局会同市财政局落实', ['lead 市教育局', 'cooperating 市财政局落实']],
    ['加快会同市财政局落实', ['doing 加快会同市财政局落实']],
    ['市教育局，市财政局', ['none 市教育局', 'none 市财政局']],
  ])('%s', (text, expected) => {
    expect(groups(text).map(({ span, role }) => `${role} ${text.slice(span.from, span.to)}`)).toEqual(
      expected,
    );
  });
});

describe('the first of a list leads where a rule says so', () => {
  it.each([
    ['市教育局、市财政局负责', ['lead', 'cooperating']],
    ['各有关部门、市财政局负责', ['doing']],
    ['负责', ['doing']],
  ])('%s', (text, roles) => {
    const ordered = applyOrder(fold(text), groups(text), { commaLead: false, firstLead: true });
    expect(ordered.map(({ role }) => role)).toEqual(roles);
  });
});
