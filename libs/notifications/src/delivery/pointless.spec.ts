import { pointlessReason, type ReminderState } from './pointless.js';

const reminder: ReminderState = {
  kind: 'reminder',
  announcedDue: '2027-12-28',
  due: '2027-12-28',
  taskState: 'active',
  milestoneState: 'planned',
};

describe('pointlessReason', () => {
  it('keeps what still waits for the unit', () => {
    expect(pointlessReason(reminder)).toBeNull();
    expect(pointlessReason({ ...reminder, milestoneState: 'returned' })).toBeNull();
  });

  it.each<[Partial<ReminderState>, string]>([
    [{ taskState: 'cancelled' }, '任务已中止'],
    [{ taskState: 'suspended' }, '任务挂起'],
    [{ taskState: 'closed' }, '任务销号'],
    [{ milestoneState: 'reported' }, '节点已报送'],
    [{ due: '2028-01-31' }, '节点时限已调整'],
    [{ milestoneState: null, due: null }, '事项已不存在'],
  ])('drops a reminder when %j', (change, reason) => {
    expect(pointlessReason({ ...reminder, ...change })).toBe(reason);
  });

  it('drops news of an event only with the task itself', () => {
    const news: ReminderState = {
      ...reminder,
      kind: 'completed',
      taskState: 'completed',
      milestoneState: null,
    };
    expect(pointlessReason(news)).toBeNull();
    expect(pointlessReason({ ...news, taskState: 'cancelled' })).toBe('任务已中止');
  });
});
