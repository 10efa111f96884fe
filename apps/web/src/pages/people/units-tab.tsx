import { useMemo, useState } from 'react';
import { PlusOutlined, WarningOutlined } from '@ant-design/icons';
import { Alert, Button, Input, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { useMe } from '../../api/session';
import { useUnits } from '../../api/units';
import type { Unit } from '../../api/types';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { texts } from '../../texts';
import { UnitDialog } from './unit-dialog';

const PAGE_SIZE = 50;

function columnsFor(
  onAddContact: (unitId: string) => void,
  places: ReadonlyMap<string, string>,
): TableColumnsType<Unit> {
  return [
    {
      key: 'name',
      title: texts.people.unitColumns.name,
      render: (_, { name, jurisdictionId }) => (
        <>
          <b className="unit-name">{name}</b>
          {places.size > 1 && <span className="quiet"> {places.get(jurisdictionId)}</span>}
        </>
      ),
    },
    {
      key: 'kind',
      title: texts.people.unitColumns.kind,
      width: 112,
      responsive: ['md'],
      render: (_, { kind }) => texts.people.kinds[kind] ?? kind,
    },
    {
      key: 'contacts',
      title: texts.people.unitColumns.contacts,
      render: (_, unit) =>
        needsContact(unit) ? (
          <span className="no-contact">
            <WarningOutlined /> {texts.people.noContact}
          </span>
        ) : (
          unit.contacts.map(({ name }) => name).join('、') || '—'
        ),
    },
    {
      key: 'actions',
      width: 120,
      render: (_, { id }) => (
        <Button type="link" size="small" onClick={() => onAddContact(id)} data-testid="add-contact">
          {texts.people.addContact}
        </Button>
      ),
    },
  ];
}

/** An office hands tasks out and is given none: it has people, but no 联络员. */
const needsContact = ({ kind, contacts }: Unit): boolean => kind !== 'office' && contacts.length === 0;

export function UnitsTab({ onAddContact }: { onAddContact: (unitId: string) => void }) {
  const { jurisdictions } = useMe();
  const units = useUnits();
  const [text, setText] = useState('');
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [adding, setAdding] = useState(false);
  const columns = useMemo(
    () => columnsFor(onAddContact, new Map(jurisdictions.map(({ id, name }) => [id, name]))),
    [onAddContact, jurisdictions],
  );
  if (units.isError) return <ErrorView error={units.error} retry={() => void units.refetch()} />;
  const all = units.data ?? [];
  const missing = all.filter(needsContact);
  const shown = (onlyMissing ? missing : all).filter(({ name }) => name.includes(text.trim()));
  return (
    <>
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="people-alert"
          title={texts.people.noContactCount(missing.length)}
          action={
            <Button size="small" onClick={() => setOnlyMissing(!onlyMissing)} data-testid="only-no-contact">
              {onlyMissing ? texts.common.all : texts.people.onlyNoContact}
            </Button>
          }
        />
      )}
      <div className="people-bar">
        <Input
          allowClear
          className="people-search"
          placeholder={texts.people.search}
          aria-label={texts.people.search}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button
          type="primary"
          icon={<PlusOutlined />}
          onClick={() => setAdding(true)}
          data-testid="add-unit-open"
        >
          {texts.people.addUnit}
        </Button>
      </div>
      <Table
        rowKey="id"
        columns={columns}
        dataSource={shown}
        loading={units.isPending}
        pagination={{ pageSize: PAGE_SIZE, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <EmptyView title={texts.people.emptyUnits} /> }}
        onRow={() => ({ 'data-testid': 'unit-row' }) as React.HTMLAttributes<HTMLElement>}
      />
      <UnitDialog open={adding} onClose={() => setAdding(false)} />
    </>
  );
}
