import type { TaskEvent } from '../../api/types';
import { minute } from '../../lib/dates';
import { texts } from '../../texts';

export function Events({ events }: { events: readonly TaskEvent[] }) {
  const newestFirst = [...events].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section className="panel">
      <div className="panel-title">
        <h2>{texts.task.events}</h2>
      </div>
      <div className="panel-body">
        <ol className="events">
          {newestFirst.map((event) => (
            <li key={event.id} data-testid="event">
              <div>
                <b>{event.label}</b>
                {event.onBehalf && <span className="quiet">{texts.task.eventOnBehalf}</span>}
              </div>
              {event.note !== '' && <p>{event.note}</p>}
              <div className="quiet">
                {event.actor} · {minute(event.at)}
              </div>
            </li>
          ))}
        </ol>
        {events.length === 0 && <p className="quiet">{texts.common.none}</p>}
      </div>
    </section>
  );
}
