import { isPaced, paceOf } from './pace.js';
import type { LaneChannel } from './lane-channel.js';

/** As many mails are handed over at once, each on a connection of its own; mail servers commonly allow one client twenty. */
export const MAIL_WIDTH = 6;

/** Where a pace is laid down it is the limit: a second lane bridges the time on the way, a third would only wait. */
const PACED_WIDTH = 2;

/** How many messages of a channel a process sends at once. */
export const widthOf = ({ kind, settings }: Pick<LaneChannel, 'kind' | 'settings'>): number =>
  isPaced(paceOf(kind, settings)) ? PACED_WIDTH : MAIL_WIDTH;
