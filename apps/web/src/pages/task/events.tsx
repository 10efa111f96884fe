import type { TaskEvent } from '../../api/types';
import { Folded } from '../../components/folded';
import { minute } from '../../lib/dates';
import { texts } from '../../texts';

/** Newest first; what is older is folded away. */
const SHOWN = 10;

export function Events({ events }: { events: readonly TaskEvent[] }) {
  const newestFirst = [...events].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section className="panel">
      <div className="panel-title">
        <h2>{texts.task.events}</h2>
      </div>
      <div className="panel-body">
        <div className="events">
          <Folded
            items={newestFirst}
            shown={SHOWN}
            more={texts.task.earlierEvents}
            render={(event) => <Happening key={event.id} event={event} />}
          />
        </div>
        {events.length === 0 && <p className="quiet">{texts.common.none}</p>}
      </div>
    </section>
  );
}

function Happening({ event }: { event: TaskEvent }) {
  return (
    <div className="event" data-testid="event">
      <div>
        <b>{event.label}</b>
        {event.onBehalf && <span className="quiet">{texts.task.eventOnBehalf}</span>}
      </div>
      {event.note !== '' && <p>{event.note}</p>}
      <div className="quiet">
        {event.actor} · {minute(event.at)}
      </div>
    </div>
  );
}
