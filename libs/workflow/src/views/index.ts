export type * from './common.js';
export type * from './people.views.js';
export type * from './plan.views.js';
export type * from './reissue.views.js';
export type * from './task.views.js';
