import { Skeleton } from 'antd';
import { Link } from 'react-router';
import { useDelivery } from '../../api/deliveries';
import type { Delivery, DeliveryDetail } from '../../api/types';
import { ErrorView } from '../../components/error-view';
import { minute } from '../../lib/dates';
import { texts } from '../../texts';

const T = texts.deliveries;

/** What a message says, and every time somebody tried to hand it over. */
export function DeliveryDetails({ delivery: { id, version } }: { delivery: Delivery }) {
  const detail = useDelivery(id, version);
  if (detail.isPending) return <Skeleton active paragraph={{ rows: 2 }} title={false} />;
  if (detail.isError) return <ErrorView error={detail.error} retry={() => void detail.refetch()} />;
  return (
    <div className="delivery-details" data-testid="delivery-details">
      <h3>{T.carried}</h3>
      <Items items={detail.data.items} />
      <h3>{T.tries}</h3>
      <Tries tries={detail.data.tries} />
    </div>
  );
}

function Items({ items }: Pick<DeliveryDetail, 'items'>) {
  if (items === null) return <p className="quiet">{T.hidden}</p>;
  return (
    <ul>
      {items.map(({ id, taskId, title, body, reason }) => (
        <li key={id}>
          {taskId === null ? title : <Link to={`/tasks/${taskId}`}>{title}</Link>}
          <div>{body}</div>
          {reason !== '' && <div className="quiet">{T.leftOut(reason)}</div>}
        </li>
      ))}
    </ul>
  );
}

function Tries({ tries }: Pick<DeliveryDetail, 'tries'>) {
  if (tries.length === 0) return <p className="quiet">{T.noTries}</p>;
  return (
    <ul>
      {tries.map(({ id, at, outcome, error }) => (
        <li key={id} data-testid="delivery-try" data-outcome={outcome}>
          {minute(at)} {T.outcomes[outcome]}
          {error !== '' && <div className="quiet">{error}</div>}
        </li>
      ))}
    </ul>
  );
}
