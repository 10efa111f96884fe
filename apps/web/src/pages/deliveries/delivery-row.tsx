import { useState } from 'react';
import { Button, Checkbox, Tooltip } from 'antd';
import type { Delivery } from '../../api/types';
import { minute } from '../../lib/dates';
import { texts } from '../../texts';
import { DeliveryDetails } from './delivery-details';

interface Props {
  delivery: Delivery;
  picked: boolean;
  onPick: (on: boolean) => void;
}

const T = texts.deliveries;

export function DeliveryRow({ delivery, picked, onPick }: Props) {
  const [open, setOpen] = useState(false);
  const { id, recipient, unitName, address, state, reason, inDoubt, may } = delivery;
  return (
    <li className="delivery" data-testid="delivery" data-id={id} data-state={state}>
      <span>
        {may.length > 0 && (
          <Checkbox
            checked={picked}
            onChange={({ target }) => onPick(target.checked)}
            aria-label={T.pick(recipient)}
            data-testid="delivery-pick"
          />
        )}
      </span>
      <div className="delivery-body">
        <div className="delivery-line">
          <span className={`delivery-tag delivery-${state}`} data-testid="delivery-state">
            {T.states[state]}
          </span>
          {inDoubt && (
            <Tooltip title={T.inDoubtHint}>
              <span className="delivery-tag delivery-doubt" data-testid="delivery-doubt">
                {T.inDoubt}
              </span>
            </Tooltip>
          )}
          <b>{recipient}</b>
          {address !== '' && <span className="quiet">{T.to(address)}</span>}
          {unitName !== '' && <span>{unitName}</span>}
        </div>
        <What delivery={delivery} />
        {reason !== '' && (
          <div className="delivery-reason" data-testid="delivery-reason">
            {T.reason}：{reason}
          </div>
        )}
        <Button
          type="link"
          size="small"
          onClick={() => setOpen(!open)}
          aria-expanded={open}
          data-testid="delivery-open"
        >
          {T.more}
        </Button>
        {open && <DeliveryDetails delivery={delivery} />}
      </div>
    </li>
  );
}

function What({
  delivery: { id, channel, kind, day, title, count, attempts, nextAt, sentAt },
}: {
  delivery: Delivery;
}) {
  const facts = [
    T.number(id),
    T.channels[channel],
    T.kinds[kind],
    day,
    ...(attempts > 1 ? [T.attempts(attempts)] : []),
    ...(nextAt === null ? [] : [T.next(minute(nextAt))]),
    ...(sentAt === null ? [] : [T.sentAt(minute(sentAt))]),
  ];
  return (
    <>
      {title !== null && (
        <div className="delivery-title">
          {title} {count > 1 && <span className="quiet">{T.count(count)}</span>}
        </div>
      )}
      <div className="quiet">{facts.join(' · ')}</div>
    </>
  );
}
