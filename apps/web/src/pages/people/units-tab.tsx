import { useMemo, useState } from 'react';
import { PlusOutlined, UploadOutlined, WarningOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Input, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { useMe } from '../../api/session';
import { useUnits } from '../../api/units';
import type { Unit } from '../../api/types';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { texts } from '../../texts';
import { directoryTexts } from '../../texts/directory';
import { ImportUnitsDialog } from './import-units-dialog';
import { UnitDialog } from './unit-dialog';
import { UnitDrawer } from './unit-drawer';

const PAGE_SIZE = 50;

function columnsFor(
  onAddContact: (unitId: string) => void,
  onOpen: (unitId: string) => void,
  places: ReadonlyMap<string, string>,
): TableColumnsType<Unit> {
  return [
    {
      key: 'name',
      title: texts.people.unitColumns.name,
      render: (_, { id, name, jurisdictionId, active }) => (
        <>
          <Button type="link" className="unit-open" onClick={() => onOpen(id)} data-testid="unit-open">
            {name}
          </Button>
          {!active && <span className="quiet"> {directoryTexts.inactive}</span>}
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

/** An office hands tasks out and is given none; a work group is acted for by the people of its lead unit. */
const needsContact = ({ kind, active, contacts }: Unit): boolean =>
  active && kind !== 'office' && kind !== 'group' && contacts.length === 0;

export function UnitsTab({ onAddContact }: { onAddContact: (unitId: string) => void }) {
  const { jurisdictions } = useMe();
  const [withInactive, setWithInactive] = useState(false);
  const units = useUnits(undefined, true, withInactive);
  const [openId, setOpenId] = useState<string | null>(null);
  const [importing, setImporting] = useState(false);
  const [text, setText] = useState('');
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [adding, setAdding] = useState(false);
  const columns = useMemo(
    () => columnsFor(onAddContact, setOpenId, new Map(jurisdictions.map(({ id, name }) => [id, name]))),
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
        <span className="people-tools">
          <Checkbox
            checked={withInactive}
            onChange={({ target }) => setWithInactive(target.checked)}
            data-testid="units-inactive"
          >
            {directoryTexts.showInactive}
          </Checkbox>
          <Button icon={<UploadOutlined />} onClick={() => setImporting(true)} data-testid="units-import">
            {directoryTexts.import}
          </Button>
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => setAdding(true)}
            data-testid="add-unit-open"
          >
            {texts.people.addUnit}
          </Button>
        </span>
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
      <UnitDrawer unitId={openId} onClose={() => setOpenId(null)} onGoTo={setOpenId} />
      {importing && <ImportUnitsDialog onClose={() => setImporting(false)} />}
    </>
  );
}
