import { pointlessReason, type ReminderState } from './pointless.js';

const reminder: ReminderState = {
  kind: 'reminder',
  subjectType: 'milestone',
  announcedDue: '2027-12-28',
  openDue: '2027-12-28',
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
    [{ openDue: '2028-01-31' }, '节点时限已调整'],
    [{ milestoneState: null, openDue: null }, '事项已不存在'],
  ])('drops a reminder when %j', (change, reason) => {
    expect(pointlessReason({ ...reminder, ...change })).toBe(reason);
  });

  it.each<[ReminderState['subjectType'], string]>([
    ['task', '任务已签收或已不再要求签收'],
    ['report_duty', '本期报送已完成或已不再要求'],
    ['subtask', '子任务已报送或已取消'],
    ['instruction', '批示已答复或已办结'],
  ])('asks for a %s only while it is open, for the day that was said', (subjectType, done) => {
    const duty: ReminderState = { ...reminder, subjectType, milestoneState: null };
    expect(pointlessReason(duty)).toBeNull();
    expect(pointlessReason({ ...duty, openDue: null })).toBe(done);
    expect(pointlessReason({ ...duty, openDue: '2028-01-31' })).toBe('时限已调整');
    expect(pointlessReason({ ...duty, taskState: 'cancelled' })).toBe('任务已中止');
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
