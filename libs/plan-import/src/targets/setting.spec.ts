import { recogniseTargets, type Setting } from './index.js';
import { show } from './show.fixture.js';

const CONTEXT = { issueYear: 2024, titleYear: null };

/** What `text` promises behind the first line, which is its heading. */
function below(heading: string, text: string, setting: Setting = {}): readonly string[] {
  const whole = `${heading}\n${text}`;
  const lead = { from: 0, to: heading.length };
  const region = { from: heading.length + 1, to: whole.length };
  return recogniseTargets(whole, [region], CONTEXT, { lead, ...setting }).map(show);
}

describe('what stands above a clause', () => {
  it.each<[string, string, string[]]>([
    ['到2026年，主要指标如下：', '投入强度达到3%。', ['=3% @2026-12-31']],
    ['主要指标', '投入强度达到3%。', ['=3%']],
    ['2024年和2026年目标', '投入强度达到3%。', ['=3%']],
    ['年底前完成的任务', '投入强度达到3%。', ['=3%']],
  ])('%s %s', (heading, text, expected) => expect(below(heading, text)).toEqual(expected));

  it('dates all sentences of the goals once one is dated', () => {
    const text = '到2026年，体系更加完善。新增泊位2万个。';
    expect(below('发展目标', text, { goals: true })).toEqual(['· @2026-12-31', '=20000个 @2026-12-31']);
  });

  it('admits a closing phrase once the sentence goes on', () => {
    const text = '到2026年，完成改造，全面提升环境，建成示范点10个。';
    expect(below('目标', text)).toEqual(['· @2026-12-31', '· @2026-12-31', '=10个 @2026-12-31']);
  });
});
