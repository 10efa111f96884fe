import { Tag } from 'antd';
import { Link } from 'react-router';
import type { HealthItem } from '../../api/health';
import { healthTexts as texts } from '../../texts/health';

const COLOURS: Readonly<Record<HealthItem['severity'], string>> = {
  red: 'error',
  yellow: 'warning',
  note: 'default',
};

/** One kind of problem: what it is, what to do, and the first of its rows. */
export function HealthItemCard({ item }: { item: HealthItem }) {
  const { key, severity, sentence, advice, count, link, rows } = item;
  const rest = count - rows.length;
  return (
    <li className="health-item" data-testid="health-item" data-key={key} data-severity={severity}>
      <div className="health-head">
        <Tag color={COLOURS[severity]}>{texts.severities[severity]}</Tag>
        <strong>{sentence}</strong>
      </div>
      <div className="health-advice">{advice}</div>
      {rows.length > 0 && (
        <ul className="health-rows">
          {rows.map((row, place) => (
            <li key={`${place}-${row.text}`}>
              {row.link === '' ? row.text : <Link to={row.link}>{row.text}</Link>}
            </li>
          ))}
          {rest > 0 && <li className="health-rest">{texts.more(rest)}</li>}
        </ul>
      )}
      {link.startsWith('/') && (
        <Link to={link} data-testid="health-link">
          {texts.all}
        </Link>
      )}
    </li>
  );
}
