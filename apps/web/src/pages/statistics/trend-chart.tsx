import type { TrendMonth } from '../../api/types';
import { texts } from '../../texts';
import { percent } from './figures';

const HEIGHT = 160;
const BASE = 136;
const TOP = 16;
const STEP = 48;
const BAR = 14;

/** Bars for what was handed out and finished, a line for what was overdue at the month's end; the table below says it in numbers. */
export function TrendChart({ months }: { months: readonly TrendMonth[] }) {
  const highest = Math.max(
    1,
    ...months.flatMap(({ issued, completed, overdue }) => [issued, completed, overdue]),
  );
  const y = (count: number): number => BASE - (count / highest) * (BASE - TOP);
  const middle = (index: number): number => index * STEP + STEP / 2;
  const line = months.map(({ overdue }, index) => `${middle(index)},${y(overdue)}`).join(' ');
  return (
    <div className="trend">
      <p className="trend-legend" aria-hidden="true">
        <i className="trend-issued" /> {texts.statistics.issued} <i className="trend-completed" />{' '}
        {texts.statistics.completed} <i className="trend-overdue" /> {texts.statistics.overdue}
      </p>
      <div className="table-scroll">
        <svg
          viewBox={`0 0 ${months.length * STEP} ${HEIGHT}`}
          className="trend-chart"
          role="img"
          aria-label={texts.statistics.trend}
        >
          <line x1="0" x2={months.length * STEP} y1={BASE} y2={BASE} className="trend-axis" />
          {months.map(({ month, issued, completed }, index) => (
            <g key={month}>
              <Bar x={middle(index) - BAR} y={y(issued)} className="trend-issued" />
              <Bar x={middle(index)} y={y(completed)} className="trend-completed" />
              <text x={middle(index)} y={BASE + 16} textAnchor="middle">
                {month.slice(2)}
              </text>
            </g>
          ))}
          <polyline points={line} className="trend-line" />
        </svg>
        <TrendTable months={months} />
      </div>
    </div>
  );
}

const Bar = ({ x, y, className }: { x: number; y: number; className: string }) => (
  <rect x={x} y={y} width={BAR - 2} height={BASE - y} className={className} />
);

function TrendTable({ months }: { months: readonly TrendMonth[] }) {
  const rows: readonly (readonly [string, (month: TrendMonth) => string])[] = [
    [texts.statistics.issued, ({ issued }) => String(issued)],
    [texts.statistics.completed, ({ completed }) => String(completed)],
    [texts.statistics.onTimeRate, ({ onTimeRate }) => percent(onTimeRate)],
    [texts.statistics.overdue, ({ overdue }) => String(overdue)],
  ];
  return (
    <table className="statistics-table trend-table" data-testid="trend-table">
      <thead>
        <tr>
          <th scope="col">{texts.statistics.month}</th>
          {months.map(({ month }) => (
            <th key={month} scope="col" className="number">
              {month}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {months.map((month) => (
              <td key={month.month} className="number">
                {value(month)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
