import { importPlan } from '../index.js';
import { fold } from './fold.js';

describe('the folded view', () => {
  it.each([
    ['按職責分工負責，長期堅持', '按职责分工负责,长期坚持'],
    ['牽頭單位：市發展改革委；配合單位：市財政局', '牵头单位:市发展改革委;配合单位:市财政局'],
    ['工作專班辦公室、兩個檔案館', '工作专班办公室、两个档案馆'],
    ['1﹒建設平臺', '1.建设平台'],
  ])('%s', (text, expected) => {
    expect(fold(text)).toBe(expected);
    expect(fold(text)).toHaveLength(text.length);
  });

  it('reads a plan in either script alike', () => {
    const read = (text: string) => importPlan(text).clauses.map(({ units }) => units.map(({ role }) => role));
    expect(
      read(
        '某市方案\n為推進工作，制定本方案。\n一、任務\n（一）甲。做。（市民政局、市財政局按職責分工負責，持續推進）\n（二）乙。做。（市交通局牽頭，各區縣參與）',
      ),
    ).toEqual([
      ['responsible', 'responsible'],
      ['lead', 'cooperating'],
    ]);
  });
});
