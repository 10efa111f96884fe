import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { Matrix, MatrixTask, MatrixUnit } from '../../api/types';
import { matrixSigns } from '../../lib/matrix-cells';
import type { Sign } from '../../lib/matrix-cells';
import { texts } from '../../texts';

/** On a phone: unit by unit, each with its tasks. */
export function MatrixCards({ matrix }: { matrix: Matrix }) {
  const signs = useMemo(() => matrixSigns(matrix), [matrix]);
  if (matrix.units.length === 0) return <p className="quiet panel-padded">{texts.matrix.noUnits}</p>;
  return (
    <ul className="matrix-cards">
      {matrix.units.map((unit, place) => (
        <UnitCard
          key={unit.id ?? unit.name}
          unit={unit}
          signs={signs.ofUnit[place] ?? []}
          tasks={matrix.tasks}
        />
      ))}
    </ul>
  );
}

interface CardProps {
  unit: MatrixUnit;
  signs: readonly Sign[];
  tasks: readonly MatrixTask[];
}

/** The tasks are drawn when somebody opens the card: eighty lists at once are slow on a phone. */
function UnitCard({ unit, signs, tasks }: CardProps) {
  const [open, setOpen] = useState(false);
  return (
    <li className="matrix-card" data-testid="matrix-card">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <b>{unit.name}</b> <span className="quiet">{unit.total}</span>
          <div className="quiet">
            {texts.matrix.workload(unit.openLead, unit.openCooperating, unit.overdueLead)}
          </div>
        </summary>
        {open && (
          <ul>
            {signs.map(({ place, role }) => {
              const task = tasks[place];
              return task === undefined ? null : (
                <li key={task.id}>
                  <span className={`matrix-sign matrix-${role}`} aria-hidden>
                    {texts.matrix.signs[role]}
                  </span>{' '}
                  <span className="quiet">{texts.assignment[role]}</span>{' '}
                  <Link to={`/tasks/${task.id}`}>
                    {task.code} {task.title}
                  </Link>
                </li>
              );
            })}
          </ul>
        )}
      </details>
    </li>
  );
}
