/** The rules of Qiantou as pure functions: no clock, no I/O, no framework. This is the only door of the lib. */
export * from './access/roles.js';
export * from './calendar/day.js';
export * from './calendar/work-calendar.js';
export * from './digest/digest.js';
export * from './light/light.js';
export * from './lists/group-by.js';
export * from './milestone/derive-milestones.js';
export * from './milestone/milestone-state.js';
export * from './plan/propose-assignments.js';
export * from './plan/task-code.js';
export * from './reminder/reminder-policy.js';
export * from './reminder/reminder-steps.js';
export * from './task/task-state.js';
export * from './unit/unit-name.js';
