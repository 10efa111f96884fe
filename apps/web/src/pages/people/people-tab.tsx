import { useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Table, Tooltip } from 'antd';
import type { TableColumnsType } from 'antd';
import { usePeople } from '../../api/units';
import type { Person } from '../../api/types';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { texts } from '../../texts';
import { directoryTexts } from '../../texts/directory';
import { PersonActions } from './person-actions';

const MEMBERSHIPS_SHOWN = 2;

const { personColumns: titles } = texts.people;
const PAGE_SIZE = 50;

const columns: TableColumnsType<Person> = [
  {
    key: 'name',
    title: titles.name,
    width: 120,
    render: (_, { name, login }) => (
      <>
        <b className="unit-name">{name}</b>
        <div className="quiet">{login}</div>
      </>
    ),
  },
  {
    key: 'memberships',
    title: titles.memberships,
    render: (_, { memberships }) => <Memberships memberships={memberships} />,
  },
  {
    key: 'email',
    title: titles.email,
    responsive: ['md'],
    render: (_, { email, phone }) => (
      <>
        <div>{email ?? <span className="quiet">—</span>}</div>
        {phone !== null && <div data-testid="person-phone-shown">{phone}</div>}
      </>
    ),
  },
  {
    key: 'state',
    title: titles.state,
    width: 88,
    responsive: ['md'],
    render: (_, { active }) => (
      <span className={active ? 'state' : 'state state-suspended'}>
        {active ? texts.people.active : texts.people.inactive}
      </span>
    ),
  },
  {
    key: 'actions',
    className: 'person-actions-cell',
    render: (_, person) => <PersonActions person={person} />,
  },
];

export function PeopleTab({ onAdd }: { onAdd: () => void }) {
  const people = usePeople();
  const [text, setText] = useState('');
  if (people.isError) return <ErrorView error={people.error} retry={() => void people.refetch()} />;
  const needle = text.trim();
  const shown = (people.data ?? []).filter(
    ({ name, login, memberships }) =>
      name.includes(needle) ||
      login.includes(needle) ||
      memberships.some(({ unitName }) => unitName.includes(needle)),
  );
  return (
    <>
      <div className="people-bar">
        <Input
          allowClear
          className="people-search"
          placeholder={texts.people.search}
          aria-label={texts.people.search}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="primary" icon={<PlusOutlined />} onClick={onAdd} data-testid="add-person">
          {texts.people.addPerson}
        </Button>
      </div>
      <Table
        rowKey="id"
        columns={columns}
        dataSource={shown}
        loading={people.isPending}
        pagination={{ pageSize: PAGE_SIZE, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <EmptyView title={texts.people.emptyPeople} /> }}
        onRow={({ login }) =>
          ({ 'data-testid': 'person-row', 'data-login': login }) as React.HTMLAttributes<HTMLElement>
        }
      />
    </>
  );
}

/** People of the office serve several places: two lines tell who they are, the rest is in the hint. */
function Memberships({ memberships }: Pick<Person, 'memberships'>) {
  const lines = memberships.map(({ unitName, role }) => `${unitName} · ${texts.roles[role]}`);
  const rest = lines.length > MEMBERSHIPS_SHOWN;
  return (
    <Tooltip title={rest ? lines.map((line) => <div key={line}>{line}</div>) : undefined}>
      <div>
        {lines.slice(0, MEMBERSHIPS_SHOWN).map((line) => (
          <div key={line}>{line}</div>
        ))}
        {lines.length === 0 && <span className="quiet">{directoryTexts.noMembership}</span>}
        {rest && <span className="quiet">{texts.people.memberships(lines.length)}</span>}
      </div>
    </Tooltip>
  );
}
