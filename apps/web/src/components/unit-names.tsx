import { Tooltip } from 'antd';
import { texts } from '../texts';

interface Props {
  units: readonly { id: string | null; name: string }[];
  /** How many are written out before 等 N 家. */
  limit?: number;
  strong?: boolean;
}

export function UnitNames({ units, limit = 2, strong = false }: Props) {
  if (units.length === 0) return <span className="quiet">—</span>;
  const shown = units.slice(0, limit).map(({ name }) => name);
  const rest = units.length > limit;
  const line = rest ? `${shown.join('、')}${texts.common.etc(units.length)}` : shown.join('、');
  const body = <span className={strong ? 'unit-names unit-names-strong' : 'unit-names'}>{line}</span>;
  return rest ? <Tooltip title={units.map(({ name }) => name).join('、')}>{body}</Tooltip> : body;
}
