import { areasFor, landingFor, mayEnter, safePath } from './landing';

describe('areas', () => {
  it('start the day where the role works', () => {
    expect(landingFor(['contact'])).toBe('/ledger');
    expect(landingFor(['supervisor'])).toBe('/digests');
    expect(landingFor(['admin', 'office'])).toBe('/ledger');
    expect(landingFor(['auditor'])).toBe('/audit');
    expect(landingFor([])).toBe('/inbox');
  });

  it('show an administrator no task content', () => {
    expect(areasFor(['admin'])).toEqual([
      'inbox',
      'deliveries',
      'health',
      'people',
      'calendar',
      'channels',
      'interfaces',
    ]);
    expect(mayEnter(['contact'], 'plans')).toBe(false);
  });

  it('never lead to another site after signing in', () => {
    expect(safePath('/tasks/1?x=2')).toBe('/tasks/1?x=2');
    expect(safePath('//evil.example')).toBeNull();
    expect(safePath('/\\evil.example')).toBeNull();
    expect(safePath('https://evil.example')).toBeNull();
    expect(safePath('/login')).toBeNull();
    expect(safePath(null)).toBeNull();
  });
});
