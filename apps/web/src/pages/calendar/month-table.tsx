import type { YearDay, YearMonth } from '../../lib/year-days';
import { calendarTexts as texts } from '../../texts/calendar';

const DAYS = 7;

/** Weeks of seven places, empty before the first and after the last of the month. */
function weeksOf(days: readonly YearDay[]): (YearDay | null)[][] {
  const before = (days[0]?.weekday ?? 1) - 1;
  const places: (YearDay | null)[] = [...Array<null>(before).fill(null), ...days];
  while (places.length % DAYS !== 0) places.push(null);
  return Array.from({ length: places.length / DAYS }, (_, week) =>
    places.slice(week * DAYS, (week + 1) * DAYS),
  );
}

function classOf({ kind, isWorkday }: YearDay): string {
  if (kind !== null) return `calendar-${kind}`;
  return isWorkday ? '' : 'calendar-weekend';
}

function titleOf({ kind, name }: YearDay): string | undefined {
  return kind === null ? undefined : `${name} ${texts.legend[kind]}`;
}

export function MonthTable({ month, days, workdays }: YearMonth) {
  return (
    <section className="calendar-month print-keep" aria-label={texts.monthLabel(month)}>
      <h2>
        {texts.monthLabel(month)} <span className="quiet">{texts.months(workdays)}</span>
      </h2>
      <table>
        <thead>
          <tr>
            {texts.weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week, place) => (
            <tr key={place}>
              {week.map((day, column) => (
                <DayCell key={day?.day ?? column} day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function DayCell({ day }: { day: YearDay | null }) {
  if (day === null) return <td />;
  return (
    <td
      className={classOf(day)}
      title={titleOf(day)}
      data-testid="calendar-day"
      data-day={day.day}
      data-work={day.isWorkday}
    >
      {day.dayOfMonth}
      {day.kind !== null && <sup>{texts.marks[day.kind]}</sup>}
    </td>
  );
}
