import type { DeliveryFilter } from '../../api/deliveries';
import type { MessageChannel, MessageState } from '../../api/types';
import { texts } from '../../texts';

const isChannel = (value: string): value is MessageChannel => value in texts.deliveries.channels;
const isState = (value: string): value is MessageState => value in texts.deliveries.states;

/** What the address asks for; what it misspells is left out. */
export function filterOf(params: URLSearchParams): DeliveryFilter {
  const filter: DeliveryFilter = {};
  const channel = params.get('channel') ?? '';
  const state = params.get('state') ?? '';
  if (isChannel(channel)) filter.channel = channel;
  if (isState(state)) filter.state = state;
  if (params.get('inDoubt') === 'true') filter.inDoubt = true;
  for (const name of ['personId', 'unitId', 'day', 'taskId'] as const) {
    const value = params.get(name) ?? '';
    if (value !== '') filter[name] = value;
  }
  return filter;
}

export const paramsOf = (filter: DeliveryFilter): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter)
      .filter(([, value]) => value !== undefined && value !== false)
      .map(([name, value]) => [name, String(value)]),
  );
