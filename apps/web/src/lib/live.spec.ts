import { keysTouchedBy } from './live';

const change = (type: string, taskId: string | null) => ({ subject: { type }, taskId });

describe('keysTouchedBy', () => {
  it('a task: its page and every list that shows it', () => {
    const touched = keysTouchedBy(change('task', '17'));
    expect(touched).toContainEqual(['task', '17']);
    expect(touched).toContainEqual(['tasks']);
    expect(touched).toContainEqual(['inbox']);
    expect(touched).not.toContainEqual(['task']); // other tasks stay as they are
  });

  it('something of a task: the task and its own list', () => {
    const touched = keysTouchedBy(change('extension', '17'));
    expect(touched).toContainEqual(['extensions']);
    expect(touched).toContainEqual(['task', '17']);
  });

  it('a unit: the directory, and no task', () => {
    const touched = keysTouchedBy(change('unit', null));
    expect(touched).toContainEqual(['units']);
    expect(touched).not.toContainEqual(['tasks']);
  });

  it('what is not known: the inbox, which tells of everything', () => {
    expect(keysTouchedBy(change('unheard-of', null))).toEqual([['inbox'], ['session']]);
  });
});
