import type { MeasureTable } from '@app/workflow';
import { API } from './plan-steps.js';
import type { AuditedCall } from './audit-calls.js';

/** A target of an issued plan, linked by hand under a new name. */
export const MEASURE_CALLS: readonly AuditedCall[] = [
  {
    route: 'POST /measures/links',
    by: 'office',
    leaves: ['measure.create', 'measure.confirm'],
    ask: async ({ api, world }) => {
      const office = await api.as('office');
      const { body } = await office.get(`${API}/measures`).expect(200);
      const [target] = (body as MeasureTable).unlinked;
      const targets = [{ targetId: target?.targetId ?? '', version: null }];
      const jurisdictionId = world.city.id;
      return {
        path: '/measures/links',
        body: { jurisdictionId, decision: 'confirmed', name: '新指标', targets },
      };
    },
  },
];
