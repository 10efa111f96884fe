import { onPlace, type Line, type Lines } from './line.js';
import { whole } from './lines-directory.js';

const issued = (rest: string): Line =>
  onPlace(({ place }) => ({ path: `/bulletins/${place.bulletin.id}${rest}` }));
const draft = (rest: string, body?: object): Line =>
  onPlace(({ place: { bulletinDraft } }) => ({
    path: `/bulletins/${bulletinDraft.id}${rest}`,
    version: bulletinDraft.version,
    ...(body === undefined ? {} : { body }),
  }));

/** 督查通报: whoever supervises reads what was issued; 今日待办. */
export const BULLETIN_LINES: Lines = {
  'GET /worklist': whole('/worklist'),
  'GET /bulletins': whole('/bulletins'),
  'GET /bulletins/:id': issued(''),
  'GET /bulletins/:id/file': issued('/file'),
  'GET /bulletins/:id/verification': issued('/verification'),
  'POST /bulletins': onPlace(({ place }) => ({
    path: '/bulletins',
    body: { jurisdictionId: place.id, periodFrom: '2026-02-01', periodTo: '2026-03-01' },
  })),
  'PATCH /bulletins/:id': draft('', { title: '关于推进情况的通报' }),
  'DELETE /bulletins/:id': draft(''),
  'POST /bulletins/:id/refresh': draft('/refresh'),
  'POST /bulletins/:id/issue': draft('/issue', { toUnits: true }),
};
