import { useDeliveryChannels } from '../../api/deliveries';
import type { DeliveryChannel } from '../../api/types';
import { ErrorView } from '../../components/error-view';
import { minute, timeOfDay } from '../../lib/dates';
import { texts } from '../../texts';

/** How the ways out of the house are doing: what rests explains why messages wait. */
export function ChannelStates() {
  const channels = useDeliveryChannels();
  if (channels.isPending) return null;
  if (channels.isError) return <ErrorView error={channels.error} retry={() => void channels.refetch()} />;
  return (
    <ul
      className="delivery-channels"
      aria-label={texts.deliveries.channelsTitle}
      data-testid="delivery-channels"
    >
      {channels.data.map((channel) => (
        <Channel key={channel.id} channel={channel} />
      ))}
    </ul>
  );
}

function Channel({
  channel: { id, kind, name, state, openUntil, lastError, lastSentAt, waiting },
}: {
  channel: DeliveryChannel;
}) {
  return (
    <li className="delivery-channel" data-testid="delivery-channel" data-id={id} data-state={state}>
      <div>
        <b>
          {kind === 'email' ? texts.deliveries.channels.email : `${texts.deliveries.channels[kind]} ${name}`}
        </b>{' '}
        <span className={`delivery-tag delivery-channel-${state}`}>
          {texts.deliveries.channelStates[state]}
          {openUntil !== null && ` ${texts.deliveries.until(timeOfDay(openUntil))}`}
        </span>
      </div>
      {state !== 'working' && lastError !== '' && <div className="delivery-reason">{lastError}</div>}
      <div className="quiet">
        {texts.deliveries.waiting(waiting)}
        {lastSentAt !== null && ` · ${texts.deliveries.lastSent(minute(lastSentAt))}`}
      </div>
    </li>
  );
}
