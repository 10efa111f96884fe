import type { ScheduledWork } from '@app/notifications';
import { digestSchedules, runDigestSchedule } from '@app/workflow';

/** The digests of weeks and months, each jurisdiction's at its own time. */
export const DIGESTS: ScheduledWork = {
  name: 'digests',
  schedules: digestSchedules,
  run: runDigestSchedule,
};
