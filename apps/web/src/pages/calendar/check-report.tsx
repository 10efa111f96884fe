import { useEffect, useRef } from 'react';
import { Alert, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import type { CalendarCheck } from '../../api/calendar';
import { longDay } from '../../lib/dates';
import { calendarTexts as texts } from '../../texts/calendar';

interface Row {
  readonly day: string;
  readonly kind: 'holiday' | 'workday';
  readonly name: string;
  readonly change: 'added' | 'changed' | 'same' | 'dropped';
}

const labelOf = (change: Row['change']): string =>
  change === 'dropped' ? texts.dropped : texts.changes[change];

const columns: TableColumnsType<Row> = [
  { key: 'day', title: texts.columns.day, render: (_, { day }) => longDay(day) },
  { key: 'kind', title: texts.columns.kind, render: (_, { kind }) => texts.legend[kind] },
  { key: 'name', title: texts.columns.name, dataIndex: 'name' },
  {
    key: 'change',
    title: texts.columns.change,
    render: (_, { change }) => <span className={change === 'same' ? 'quiet' : ''}>{labelOf(change)}</span>,
  },
];

/** What a notice would change, with what is wrong or doubtful about it. */
export function CheckReport({ check }: { check: CalendarCheck }) {
  const { year, state, complaints, maySave, days, dropped, movedTasks, source } = check;
  // Stands below a long form, where the answer to 核对 would otherwise be out of sight.
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void top.current?.scrollIntoView({ block: 'nearest' });
  }, [check]);
  const rows: Row[] = [...days, ...dropped.map((day) => ({ ...day, change: 'dropped' as const }))];
  rows.sort((a, b) => (a.day < b.day ? -1 : 1));
  const unchanged = rows.length > 0 && rows.every(({ change }) => change === 'same');
  return (
    <div ref={top} className="calendar-check" data-testid="calendar-report" data-may-save={maySave}>
      <Complaints complaints={complaints} level="error" />
      <Complaints complaints={complaints} level="warning" />
      {maySave && (
        <p>
          <strong>{texts.checked(year, state)}</strong> {source !== '' && texts.source(source)}{' '}
          {unchanged ? texts.noChange : texts.moved(movedTasks)}
        </p>
      )}
      {rows.length > 0 && (
        <Table
          size="small"
          rowKey="day"
          columns={columns}
          dataSource={rows}
          pagination={false}
          scroll={{ x: 'max-content', y: 320 }}
        />
      )}
    </div>
  );
}

function Complaints({
  complaints,
  level,
}: Pick<CalendarCheck, 'complaints'> & { level: 'error' | 'warning' }) {
  const told = complaints.filter((complaint) => complaint.level === level);
  if (told.length === 0) return null;
  return (
    <Alert
      type={level}
      showIcon
      data-testid={`calendar-${level}`}
      title={level === 'error' ? texts.faulty : texts.doubtful}
      description={
        <ul>
          {told.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      }
    />
  );
}
