import { onPlace, type Lines } from './line.js';
import { whole } from './lines-directory.js';

/** 投递记录. */
export const DELIVERY_LINES: Lines = {
  'GET /deliveries': whole('/deliveries'),
  'GET /delivery-channels': whole('/delivery-channels'),
  'GET /deliveries/:id': onPlace(({ place }) => ({ path: `/deliveries/${place.message.id}` })),
  'POST /deliveries/decisions': onPlace(({ place }) => ({
    path: '/deliveries/decisions',
    body: { decision: 'resend', items: [place.message] },
  })),
};
