import { idOf, type AuditedCall, type Stage } from './audit-calls.js';

const channel = (stage: Stage, rest = ''): string => `/channels/${idOf(stage, 'channel')}${rest}`;
const TEXTS = { subject: '{{ summary }}', body: '{{ list }}' };

/** 通道与模板. */
export const CHANNEL_CALLS: readonly AuditedCall[] = [
  {
    route: 'POST /channels',
    by: 'admin',
    leaves: ['channel.create'],
    ask: ({ world }) => ({
      path: '/channels',
      body: {
        jurisdictionId: world.city.id,
        kind: 'wecom',
        name: '专班群',
        url: 'https://hooks.example/robot',
      },
    }),
    keep: ({ ids }, { id }: { id: string }) => void ids.set('channel', id),
  },
  {
    route: 'PATCH /channels/:id',
    by: 'admin',
    leaves: ['channel.edit'],
    ask: (stage) => ({ path: channel(stage), version: 1, body: { name: '工作群' } }),
  },
  {
    route: 'DELETE /channels/:id',
    by: 'admin',
    leaves: ['channel.delete'],
    ask: (stage) => ({ path: channel(stage) }),
  },
  {
    route: 'POST /channels/:id/test',
    by: 'admin',
    leaves: ['channel.test'],
    ask: async (stage) => {
      const body = { kind: 'wecom', name: '试用群', url: 'https://hooks.example/robot' };
      const client = await stage.api.as('admin');
      const made = await client
        .post('/api/v1/channels')
        .send({ jurisdictionId: stage.world.city.id, ...body });
      return { path: `/channels/${(made.body as { id: string }).id}/test` };
    },
  },
  {
    route: 'PUT /templates/:key',
    by: 'office',
    leaves: ['template.edit'],
    ask: ({ world }) => ({
      path: '/templates/daily_mail',
      version: 0,
      body: { jurisdictionId: world.city.id, ...TEXTS },
    }),
  },
  {
    route: 'DELETE /templates/:key',
    by: 'office',
    leaves: ['template.restore'],
    ask: ({ world }) => ({ path: `/templates/daily_mail?jurisdictionId=${world.city.id}`, version: 1 }),
  },
];
