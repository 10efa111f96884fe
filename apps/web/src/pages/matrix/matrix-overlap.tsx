import { Link } from 'react-router';
import type { Matrix } from '../../api/types';
import { texts } from '../../texts';

/** Who has to talk to whom, and which tasks have several leads. */
export function MatrixOverlap({ matrix }: { matrix: Matrix }) {
  const { overlaps, severalLeads, units, tasks } = matrix;
  if (overlaps.length === 0 && severalLeads.length === 0) return null;
  const nameOf = (place: number | undefined) => (place === undefined ? '' : (units[place]?.name ?? ''));
  return (
    <div className="matrix-overlap">
      {overlaps.length > 0 && (
        <section className="panel">
          <div className="panel-title">
            <h2>{texts.matrix.overlap}</h2>
          </div>
          <ol className="panel-body">
            {overlaps.map(({ units: [first, second], tasks: count }) => (
              <li key={`${first}-${second}`} data-testid="matrix-overlap">
                {texts.matrix.overlapRow(nameOf(first), nameOf(second))}{' '}
                <span className="quiet">{texts.matrix.overlapCount(count)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {severalLeads.length > 0 && (
        <section className="panel">
          <div className="panel-title">
            <h2>{texts.matrix.severalLeads}</h2>
            <span className="quiet">{texts.matrix.overlapCount(severalLeads.length)}</span>
          </div>
          <ul className="panel-body">
            {severalLeads.map((place) => {
              const task = tasks[place];
              return task === undefined ? null : (
                <li key={task.id}>
                  <Link to={`/tasks/${task.id}`}>
                    {task.code} {task.title}
                  </Link>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}
