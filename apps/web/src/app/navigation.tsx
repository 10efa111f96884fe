import type { ReactNode } from 'react';
import {
  BarChartOutlined,
  FileTextOutlined,
  InboxOutlined,
  TableOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Badge } from 'antd';
import { NavLink, useLocation } from 'react-router';
import type { Me, Role } from '../api/types';
import { usePhone } from '../components/use-media';
import { areasFor, isWide } from '../lib/landing';
import type { AreaKey } from '../lib/landing';
import { texts } from '../texts';

const ICONS: Readonly<Record<AreaKey, ReactNode>> = {
  ledger: <TableOutlined />,
  plans: <FileTextOutlined />,
  digests: <BarChartOutlined />,
  people: <TeamOutlined />,
  inbox: <InboxOutlined />,
};

/** Whoever works for one unit sees its tasks; the word 台账 is the office's. */
function areaLabel(area: AreaKey, roles: readonly Role[]): string {
  return area === 'ledger' && !isWide(roles) ? texts.areas.myTasks : texts.areas[area];
}

function Items({ me }: { me: Me }) {
  const { pathname } = useLocation();
  return areasFor(me.roles).map((area) => {
    const current = area === 'ledger' && pathname.startsWith('/tasks');
    return (
      <NavLink
        key={area}
        to={`/${area}`}
        data-testid={`menu-${area}`}
        className={({ isActive }) => `nav-item${isActive || current ? ' nav-item-active' : ''}`}
      >
        <span className="nav-icon" aria-hidden>
          {area === 'inbox' ? (
            <Badge dot={me.unread > 0} offset={[-1, 2]}>
              {ICONS[area]}
            </Badge>
          ) : (
            ICONS[area]
          )}
        </span>
        <span className="nav-label">{areaLabel(area, me.roles)}</span>
        {area === 'inbox' && me.unread > 0 && (
          <span className="nav-count">{me.unread > 99 ? '99+' : me.unread}</span>
        )}
      </NavLink>
    );
  });
}

/** At the side on a desk, under the thumb on a phone. */
export function Navigation({ me }: { me: Me }) {
  const phone = usePhone();
  return (
    <nav className={phone ? 'shell-bottom' : 'shell-side'} aria-label={texts.shell.menu}>
      <Items me={me} />
    </nav>
  );
}
