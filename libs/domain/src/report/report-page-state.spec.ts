import {
  REPORT_PAGE_ACTIONS,
  REPORT_PAGE_STATES,
  REPORT_PAGE_TRANSITIONS,
  handingIn,
  reportPageMoves,
  reportPageTransition,
  type ReportPageState,
} from './report-page-state.js';

describe('the table of a page’s states', () => {
  it('reaches every state from the draft, and a filed page from every state', () => {
    const reach = (from: ReportPageState): Set<ReportPageState> => {
      const seen = new Set<ReportPageState>([from]);
      for (const state of seen)
        for (const row of REPORT_PAGE_TRANSITIONS) if (row.from === state) seen.add(row.to);
      return seen;
    };
    expect([...reach('draft')].sort()).toEqual([...REPORT_PAGE_STATES].sort());
    for (const state of REPORT_PAGE_STATES) expect(reach(state).has('filed')).toBe(true);
  });

  it('uses every action, each move once', () => {
    expect(new Set(REPORT_PAGE_TRANSITIONS.map(({ action }) => action))).toEqual(
      new Set(REPORT_PAGE_ACTIONS),
    );
    const moves = REPORT_PAGE_TRANSITIONS.map(({ from, action }) => `${from} ${action}`);
    expect(new Set(moves).size).toBe(moves.length);
    expect(reportPageTransition('filed', 'sign')).toBeNull();
  });

  it.each([
    ['draft', ['contact'], true, ['submit']],
    ['draft', ['contact'], false, ['file']],
    ['draft', ['head'], true, ['file']],
    ['returned', ['contact', 'head'], true, ['file']],
    ['submitted', ['contact'], true, ['take_back']],
    ['submitted', ['head'], true, ['sign', 'send_back']],
    ['filed', ['contact', 'head'], true, []],
    ['filed', ['office'], true, ['return', 'acknowledge']],
    ['submitted', ['office'], true, []],
  ] as const)('offers in %s to %j (sign-off %s) %j', (state, actors, headSignOff, moves) => {
    expect(reportPageMoves(state, actors, { headSignOff })).toEqual(moves);
  });

  it('asks for a signature unless the rules ask for none or the head hands in', () => {
    expect(handingIn({ headSignOff: true }, ['contact'])).toBe('submit');
    expect(handingIn({ headSignOff: true }, ['contact', 'head'])).toBe('file');
    expect(handingIn({ headSignOff: false }, ['contact'])).toBe('file');
  });
});
