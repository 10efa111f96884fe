import { readFileSync } from 'node:fs';
import { accuracyTable, scoreSamples, withTable } from '../../apps/cli/src/accuracy.command.js';

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const withoutPadding = (text: string): string => text.replace(/-{3,}/g, '---').replace(/ {2,}/g, ' ');

  it('shows the scores of this parser (npm run accuracy -- --write)', () => {
    const readme = readFileSync(file, 'utf8');
    expect(readme).toContain('accuracy:begin');
    expect(withoutPadding(readme)).toBe(withoutPadding(withTable(readme, accuracyTable(scoreSamples()))));
  });
});
