import { useState, type ReactNode } from 'react';
import {
  ApartmentOutlined,
  ApiOutlined,
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  ControlOutlined,
  FieldTimeOutlined,
  FileTextOutlined,
  FormOutlined,
  HeartOutlined,
  InboxOutlined,
  MenuOutlined,
  MessageOutlined,
  NotificationOutlined,
  PieChartOutlined,
  RiseOutlined,
  SendOutlined,
  SolutionOutlined,
  TableOutlined,
  TeamOutlined,
  WifiOutlined,
} from '@ant-design/icons';
import { Badge, Drawer } from 'antd';
import { NavLink, useLocation } from 'react-router';
import { useHealth } from '../api/health';
import type { Me, Role } from '../api/types';
import { usePhone } from '../components/use-media';
import { areasFor, groupedAreas, isWide } from '../lib/landing';
import type { AreaKey } from '../lib/landing';
import { texts } from '../texts';
import { healthTexts } from '../texts/health';

const ICONS: Readonly<Record<AreaKey, ReactNode>> = {
  ledger: <TableOutlined />,
  inbox: <InboxOutlined />,
  approvals: <CheckSquareOutlined />,
  reports: <FormOutlined />,
  extensions: <FieldTimeOutlined />,
  instructions: <MessageOutlined />,
  papers: <SolutionOutlined />,
  digests: <BarChartOutlined />,
  bulletins: <NotificationOutlined />,
  statistics: <PieChartOutlined />,
  matrix: <ApartmentOutlined />,
  targets: <RiseOutlined />,
  plans: <FileTextOutlined />,
  policy: <ControlOutlined />,
  deliveries: <SendOutlined />,
  health: <HeartOutlined />,
  people: <TeamOutlined />,
  calendar: <CalendarOutlined />,
  channels: <WifiOutlined />,
  interfaces: <ApiOutlined />,
  audit: <AuditOutlined />,
};

/** So many areas fit under the thumb; where there are more, the last place opens the rest. */
const PHONE_PLACES = 5;

/** Whoever works for one unit sees its tasks; the word 台账 is the office's. */
function areaLabel(area: AreaKey, roles: readonly Role[]): string {
  return area === 'ledger' && !isWide(roles) ? texts.areas.myTasks : texts.areas[area];
}

function Item({ area, me, onOpen }: { area: AreaKey; me: Me; onOpen?: () => void }) {
  const { pathname } = useLocation();
  const current = area === 'ledger' && pathname.startsWith('/tasks');
  return (
    <NavLink
      to={`/${area}`}
      {...(onOpen ? { onClick: onOpen } : {})}
      data-testid={`menu-${area}`}
      className={({ isActive }) => `nav-item${isActive || current ? ' nav-item-active' : ''}`}
    >
      <span className="nav-icon" aria-hidden>
        {area === 'inbox' && (
          <Badge dot={me.unread > 0} offset={[-1, 2]}>
            {ICONS[area]}
          </Badge>
        )}
        {area === 'health' && <HealthIcon />}
        {area !== 'inbox' && area !== 'health' && ICONS[area]}
      </span>
      <span className="nav-label">{areaLabel(area, me.roles)}</span>
      {area === 'inbox' && me.unread > 0 && (
        <span className="nav-count">{me.unread > 99 ? '99+' : me.unread}</span>
      )}
    </NavLink>
  );
}

function Groups({ me, onOpen }: { me: Me; onOpen?: () => void }) {
  const groups = groupedAreas(me.roles);
  return groups.map(({ group, areas }) => (
    <div className="nav-group" key={group}>
      {groups.length > 1 && <div className="nav-heading">{texts.areaGroups[group]}</div>}
      {areas.map((area) => (
        <Item key={area} area={area} me={me} {...(onOpen ? { onOpen } : {})} />
      ))}
    </div>
  ));
}

function PhoneMenu({ me }: { me: Me }) {
  const [open, setOpen] = useState(false);
  const areas = areasFor(me.roles);
  const all = areas.length <= PHONE_PLACES;
  const shown = all ? areas : areas.slice(0, PHONE_PLACES - 1);
  return (
    <nav className="shell-bottom" aria-label={texts.shell.menu}>
      {shown.map((area) => (
        <Item key={area} area={area} me={me} />
      ))}
      {!all && (
        <button
          type="button"
          className="nav-item nav-more"
          aria-expanded={open}
          data-testid="menu-more"
          onClick={() => setOpen(true)}
        >
          <span className="nav-icon" aria-hidden>
            <MenuOutlined />
          </span>
          <span className="nav-label">{texts.shell.moreAreas}</span>
        </button>
      )}
      <Drawer
        placement="bottom"
        size="auto"
        open={open}
        onClose={() => setOpen(false)}
        title={texts.shell.menu}
        className="nav-drawer"
      >
        <Groups me={me} onOpen={() => setOpen(false)} />
      </Drawer>
    </nav>
  );
}

/** Marked while something keeps people from being told. */
function HealthIcon() {
  const { data } = useHealth();
  const red = data?.red ?? 0;
  return (
    <Badge dot={red > 0} offset={[-1, 2]} {...(red > 0 ? { title: healthTexts.badge(red) } : {})}>
      <span data-testid="health-mark" data-red={red}>
        {ICONS.health}
      </span>
    </Badge>
  );
}

/** At the side on a desk, under the thumb on a phone. */
export function Navigation({ me }: { me: Me }) {
  const phone = usePhone();
  if (phone) return <PhoneMenu me={me} />;
  return (
    <nav className="shell-side" aria-label={texts.shell.menu}>
      <Groups me={me} />
    </nav>
  );
}
