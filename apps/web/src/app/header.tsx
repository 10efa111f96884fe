import { BellOutlined, DownOutlined, KeyOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Badge, Dropdown } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useSignOut } from '../api/session';
import type { Me } from '../api/types';
import { Logo } from '../components/logo';
import { longDay } from '../lib/dates';
import { texts } from '../texts';
import { HeaderSearch } from './header-search';

export function Header({ me }: { me: Me }) {
  const places = me.jurisdictions.map(({ name }) => name).join('、');
  return (
    <header className="shell-header">
      <Link to="/" className="shell-brand">
        <Logo size={28} />
        <span>{texts.product.name}</span>
      </Link>
      <span className="shell-place" title={places}>
        {places}
      </span>
      <span className="shell-spacer" />
      <HeaderSearch me={me} />
      <span className="shell-today">{longDay(me.today)}</span>
      <Link
        to="/inbox"
        className="shell-bell"
        aria-label={texts.shell.unread(me.unread)}
        data-testid="inbox-bell"
      >
        <Badge count={me.unread} size="small" overflowCount={99} offset={[4, -2]}>
          <BellOutlined />
        </Badge>
      </Link>
      <UserMenu me={me} />
    </header>
  );
}

function UserMenu({ me }: { me: Me }) {
  const signOut = useSignOut();
  const navigate = useNavigate();
  const leave = () =>
    signOut.mutate(undefined, { onSettled: () => void navigate('/login', { replace: true }) });
  const items = [
    {
      key: 'who',
      type: 'group' as const,
      label: (
        <div className="user-card">
          <strong>{me.person.name}</strong>
          {me.memberships.map(({ unitId, unitName, role }) => (
            <div key={`${unitId}${role}`}>
              {unitName} · {texts.roles[role]}
            </div>
          ))}
        </div>
      ),
    },
    { type: 'divider' as const },
    {
      key: 'tokens',
      icon: <KeyOutlined />,
      label: <span data-testid="to-tokens">{texts.tokens.page}</span>,
      onClick: () => void navigate('/tokens'),
    },
    {
      key: 'leave',
      icon: <LogoutOutlined />,
      label: <span data-testid="sign-out">{texts.shell.signOut}</span>,
      onClick: leave,
    },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <button type="button" className="shell-user" aria-label={texts.shell.userMenu} data-testid="user-menu">
        <UserOutlined />
        <span className="shell-user-name">{me.person.name}</span>
        <DownOutlined className="shell-user-arrow" />
      </button>
    </Dropdown>
  );
}
