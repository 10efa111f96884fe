import { memo, useMemo, useRef } from 'react';
import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import type { AssignmentRole, Matrix, MatrixTask, MatrixUnit } from '../../api/types';
import type { Sign } from '../../lib/matrix-cells';
import { matrixSigns } from '../../lib/matrix-cells';
import { standingText } from '../../lib/standing';
import { texts } from '../../texts';
import { useVisibleRows } from './use-visible-rows';

const ROW_HEIGHT = 34;
/** Columns before the first unit, and the row of names. */
const LEADING = 2;

interface Props {
  matrix: Matrix;
  onUnit: (unitId: string) => void;
}

/** Tasks × units. Only rows in sight are drawn, and of a row only its signs, so that 500 × 80 scrolls like 5 × 8. */
export function MatrixGrid({ matrix, onUnit }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { tasks, units } = matrix;
  const signs = useMemo(() => matrixSigns(matrix), [matrix]);
  const { from, to } = useVisibleRows(box, tasks.length, ROW_HEIGHT);
  const style = { '--units': units.length, '--row': `${ROW_HEIGHT}px` } as CSSProperties;
  return (
    <div className="matrix-box" ref={box} data-testid="matrix" tabIndex={0} aria-label={texts.areas.matrix}>
      <div
        className="matrix-table"
        style={style}
        role="table"
        aria-label={texts.matrix.caption}
        aria-rowcount={tasks.length + 1}
        aria-colcount={units.length + LEADING}
      >
        <Names units={units} onUnit={onUnit} />
        <div role="rowgroup" style={{ paddingTop: from * ROW_HEIGHT }}>
          {tasks.slice(from, to).map((task, index) => (
            <Row
              key={task.id}
              place={from + index}
              task={task}
              signs={signs.ofTask[from + index] ?? []}
              units={units}
            />
          ))}
          <div style={{ height: Math.max(0, tasks.length - to) * ROW_HEIGHT }} />
        </div>
        <Sums units={units} />
      </div>
    </div>
  );
}

function Names({ units, onUnit }: { units: readonly MatrixUnit[]; onUnit: (unitId: string) => void }) {
  return (
    <div className="matrix-row matrix-names" role="row" aria-rowindex={1}>
      <div className="matrix-head" role="columnheader" aria-colindex={1}>
        {texts.matrix.corner}
      </div>
      <div className="matrix-count" role="columnheader" aria-colindex={2}>
        {texts.matrix.inRow}
      </div>
      {units.map(({ id, name }, place) => (
        <div
          key={id ?? name}
          className="matrix-name"
          role="columnheader"
          aria-colindex={place + LEADING + 1}
          title={name}
        >
          {id === null ? (
            <span>{name}</span>
          ) : (
            <button type="button" onClick={() => onUnit(id)} data-testid="matrix-unit">
              {name}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}

interface RowProps {
  place: number;
  task: MatrixTask;
  signs: readonly Sign[];
  units: readonly MatrixUnit[];
}

const Row = memo(function Row({ place, task, signs, units }: RowProps) {
  return (
    <div className="matrix-row" role="row" aria-rowindex={place + LEADING} data-testid="matrix-row">
      <div className="matrix-head" role="rowheader" aria-colindex={1} title={`${task.code} ${task.title}`}>
        <span
          className={`matrix-light light-${task.light ?? 'none'}`}
          role="img"
          aria-label={standingText(task)}
        />
        <Link to={`/tasks/${task.id}`}>
          <span className="matrix-code">{task.code}</span> {task.title}
        </Link>
      </div>
      <div className="matrix-count" role="cell" aria-colindex={2}>
        {signs.length}
      </div>
      {signs.map(({ place: unit, role }) => (
        <SignCell key={unit} task={task} name={units[unit]?.name ?? ''} unit={unit} role={role} />
      ))}
    </div>
  );
});

interface SignProps {
  task: MatrixTask;
  name: string;
  unit: number;
  role: AssignmentRole;
}

function SignCell({ task, name, unit, role }: SignProps) {
  const words = texts.matrix.cell(name, texts.assignment[role], task.title);
  return (
    <div
      className="matrix-cell"
      role="cell"
      aria-colindex={unit + LEADING + 1}
      style={{ gridColumn: unit + LEADING + 1 }}
    >
      <Link
        to={`/tasks/${task.id}`}
        className={`matrix-sign matrix-${role}`}
        title={words}
        aria-label={words}
        data-testid="matrix-sign"
        data-role={role}
      >
        {texts.matrix.signs[role]}
      </Link>
    </div>
  );
}

const ROLES = ['lead', 'responsible', 'cooperating', 'implementing'] as const;

/** What each unit has in all; each number is the number of the signs above it. */
function Sums({ units }: { units: readonly MatrixUnit[] }) {
  const shown = ROLES.filter((role) => units.some(({ counts }) => counts[role] > 0));
  const lines = [
    ...shown.map((role) => ({
      label: texts.matrix.count(texts.assignment[role]),
      of: (unit: MatrixUnit) => unit.counts[role],
    })),
    { label: texts.matrix.total, of: (unit: MatrixUnit) => unit.total },
    { label: texts.matrix.openLead, of: (unit: MatrixUnit) => unit.openLead },
    { label: texts.matrix.openCooperating, of: (unit: MatrixUnit) => unit.openCooperating },
    { label: texts.matrix.overdueLead, of: (unit: MatrixUnit) => unit.overdueLead },
  ];
  return (
    <div role="rowgroup" className="matrix-sums">
      {lines.map(({ label, of }) => (
        <div key={label} className="matrix-row" role="row" data-testid="matrix-sum">
          <div className="matrix-head" role="rowheader">
            {label}
          </div>
          <div className="matrix-count" role="cell">
            {units.reduce((sum, unit) => sum + of(unit), 0)}
          </div>
          {units.map((unit, place) => (
            <div
              key={unit.id ?? unit.name}
              className="matrix-cell"
              role="cell"
              aria-colindex={place + LEADING + 1}
            >
              {of(unit) > 0 ? of(unit) : ''}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
