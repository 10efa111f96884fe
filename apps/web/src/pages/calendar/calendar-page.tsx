import { useState } from 'react';
import { LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button, Select, Space } from 'antd';
import { useSearchParams } from 'react-router';
import { useCalendarYear, useCalendarYears, type CalendarYear } from '../../api/calendar';
import { useMe } from '../../api/session';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { minute } from '../../lib/dates';
import { monthsOf } from '../../lib/year-days';
import { texts as common } from '../../texts';
import { calendarTexts as texts } from '../../texts/calendar';
import { EnterNoticeDialog } from './enter-notice-dialog';
import { MonthTable } from './month-table';
import './calendar.css';

const YEAR = /^20\d\d$/;

export function Page() {
  const { roles, today } = useMe();
  const [params, setParams] = useSearchParams();
  const [entering, setEntering] = useState(false);
  const asked = params.get('year') ?? '';
  const year = Number(YEAR.test(asked) ? asked : today.slice(0, 4));
  const show = (next: number) => setParams({ year: String(next) }, { replace: true });
  return (
    <div className="page">
      <PageHeader
        title={common.areas.calendar}
        subtitle={texts.subtitle}
        extra={
          <Space>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {texts.print}
            </Button>
            {roles.includes('admin') && (
              <Button type="primary" onClick={() => setEntering(true)} data-testid="calendar-enter">
                {texts.enter}
              </Button>
            )}
          </Space>
        }
      />
      <YearChoice year={year} onChange={show} />
      <YearView key={year} year={year} />
      {entering && (
        <EnterNoticeDialog
          onClose={(saved) => {
            setEntering(false);
            if (saved !== undefined) show(saved);
          }}
        />
      )}
    </div>
  );
}

function YearChoice({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const years = useCalendarYears();
  const known = years.data?.years ?? [];
  const options = [...known].reverse().map((entry) => ({
    value: entry.year,
    label: `${texts.yearLabel(entry.year)} ${texts.states[entry.state]}`,
  }));
  const [first, last] = [known[0]?.year ?? year, known.at(-1)?.year ?? year];
  return (
    <div className="calendar-bar">
      <div className="calendar-years no-print">
        <Button
          type="text"
          icon={<LeftOutlined />}
          aria-label={texts.previous}
          disabled={year <= first}
          onClick={() => onChange(year - 1)}
        />
        <Select
          aria-label={texts.year}
          data-testid="calendar-year"
          style={{ width: 150 }}
          loading={years.isPending}
          options={options}
          value={year}
          onChange={onChange}
        />
        <Button
          type="text"
          icon={<RightOutlined />}
          aria-label={texts.next}
          disabled={year >= last}
          onClick={() => onChange(year + 1)}
        />
      </div>
      <ul className="calendar-legend">
        {(['holiday', 'workday', 'weekend'] as const).map((kind) => (
          <li key={kind}>
            <span className={`calendar-${kind}`}>{kind === 'weekend' ? '6' : texts.marks[kind]}</span>
            {texts.legend[kind]}
          </li>
        ))}
      </ul>
    </div>
  );
}

function YearView({ year }: { year: number }) {
  const calendar = useCalendarYear(year);
  if (calendar.isPending) return <PageSkeleton rows={6} />;
  if (calendar.isError) return <ErrorView error={calendar.error} retry={() => void calendar.refetch()} />;
  const { state, days } = calendar.data;
  return (
    <div data-testid="calendar" data-year={year} data-state={state}>
      {state === 'provisional' && (
        <Alert
          type="warning"
          showIcon
          className="problem-alert"
          data-testid="calendar-provisional"
          title={texts.provisional(year)}
          description={texts.provisionalHint}
        />
      )}
      <div className="panel calendar-months">
        {monthsOf(year, days).map((month) => (
          <MonthTable key={month.month} {...month} />
        ))}
      </div>
      {state === 'published' && <Source calendar={calendar.data} />}
    </div>
  );
}

function Source({ calendar: { source, by, at, days } }: { calendar: CalendarYear }) {
  const count = (kind: 'holiday' | 'workday') => days.filter((day) => day.kind === kind).length;
  return (
    <p className="quiet calendar-source">
      {texts.total(count('holiday'), count('workday'))} {source !== '' && texts.source(source)}{' '}
      {by !== null && at !== null && texts.enteredBy(by, minute(at))}
    </p>
  );
}
