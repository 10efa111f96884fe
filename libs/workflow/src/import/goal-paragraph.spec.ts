import { isGoalParagraph } from './goal-paragraph.js';

const clause = { path: '二/(一)', title: '更新落后设备', section: '二、实施行动', units: 0 };

describe('isGoalParagraph', () => {
  it.each([
    [{ path: '总体' }, true],
    [{ path: '一/总体' }, true],
    [{ title: '总体要求' }, true],
    [{ title: '主要目标' }, true],
    [{ section: '一、总体要求' }, true],
    [{ section: '(一)工作目标' }, true],
    [{}, false],
    [{ path: '总体', units: 1 }, false],
    [{ title: '落实主要目标责任' }, false],
    [{ section: null, title: null }, false],
  ])('%j: %s', (change, expected) => expect(isGoalParagraph({ ...clause, ...change })).toBe(expected));
});
