import { useState } from 'react';
import { Alert, Button, Drawer, Tag } from 'antd';
import { useUnitDetail } from '../../api/directory';
import type { UnitDetail, UnitPerson } from '../../api/types';
import { ErrorView } from '../../components/error-view';
import { PageSkeleton } from '../../components/page-skeleton';
import { usePhone } from '../../components/use-media';
import { texts as common } from '../../texts';
import { directoryTexts as texts } from '../../texts/directory';
import { AliasRow } from './alias-row';
import { HandoverDialog } from './handover-dialog';
import { MembersDialog } from './members-dialog';
import { MergeDialog } from './merge-dialog';
import { UnitEditDialog } from './unit-edit-dialog';
import { useSwitchUnit } from './use-switch-unit';

interface Props {
  unitId: string | null;
  onClose: () => void;
  /** Merged away: the drawer goes on with the unit that has its duties. */
  onGoTo: (unitId: string) => void;
}

export function UnitDrawer({ unitId, onClose, onGoTo }: Props) {
  const phone = usePhone();
  return (
    <Drawer
      open={unitId !== null}
      onClose={onClose}
      title={texts.detail}
      size={phone ? '100%' : 560}
      destroyOnHidden
      data-testid="unit-drawer"
    >
      {unitId !== null && <Detail key={unitId} unitId={unitId} onGoTo={onGoTo} />}
    </Drawer>
  );
}

function Detail({ unitId, onGoTo }: { unitId: string; onGoTo: (unitId: string) => void }) {
  const detail = useUnitDetail(unitId);
  if (detail.isPending) return <PageSkeleton rows={6} />;
  if (detail.isError) return <ErrorView error={detail.error} retry={() => void detail.refetch()} />;
  const unit = detail.data;
  return (
    <div className="unit-detail">
      <h2>{unit.name}</h2>
      <p className="quiet">
        {common.people.kinds[unit.kind] ?? unit.kind}
        {unit.parent !== null && ` · ${unit.parent.name}`}
        {!unit.active && ` · ${texts.inactive}`}
      </p>
      {unit.mergedInto !== null && <Alert type="info" title={texts.mergedInto(unit.mergedInto.name)} />}
      {unit.warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} />
      ))}
      {unit.mergedInto === null && <Actions unit={unit} onGoTo={onGoTo} />}
      {unit.kind === 'group' && <Members unit={unit} />}
      <People unit={unit} />
      <Duties unit={unit} />
      <section>
        <h3>{texts.aliases}</h3>
        <AliasRow unit={unit} />
      </section>
      {unit.groups.length > 0 && (
        <section>
          <h3>{texts.groups}</h3>
          {unit.groups.map(({ unit: group, role }) => (
            <div key={group.id}>
              {group.name}{' '}
              <span className="quiet">{role === 'lead' ? texts.roleLead : texts.roleMember}</span>
            </div>
          ))}
        </section>
      )}
    </div>
  );
}

function Actions({ unit, onGoTo }: { unit: UnitDetail; onGoTo: (unitId: string) => void }) {
  const [dialog, setDialog] = useState<'edit' | 'merge' | null>(null);
  const switchActive = useSwitchUnit(unit);
  const close = () => setDialog(null);
  return (
    <div className="unit-detail-actions">
      <Button size="small" onClick={() => setDialog('edit')} data-testid="unit-edit">
        {texts.edit}
      </Button>
      {unit.active && (
        <Button size="small" onClick={() => setDialog('merge')} data-testid="unit-merge">
          {texts.merge}
        </Button>
      )}
      <Button size="small" danger={unit.active} onClick={switchActive} data-testid="unit-switch">
        {unit.active ? texts.switchOff : texts.switchOn}
      </Button>
      {dialog === 'edit' && <UnitEditDialog unit={unit} onClose={close} />}
      {dialog === 'merge' && <MergeDialog unit={unit} onClose={close} onMerged={onGoTo} />}
    </div>
  );
}

function Members({ unit }: { unit: UnitDetail }) {
  const [editing, setEditing] = useState(false);
  return (
    <section data-testid="unit-members">
      <h3>{texts.members}</h3>
      <p className="quiet">{unit.members.length === 0 ? texts.noMembers : texts.membersHint}</p>
      {unit.members.map(({ unit: member, role }) => (
        <div key={member.id} data-testid="unit-member" data-role={role}>
          {member.name} {role === 'lead' && <Tag color="blue">{texts.roleLead}</Tag>}
        </div>
      ))}
      {unit.mergedInto === null && (
        <Button size="small" onClick={() => setEditing(true)} data-testid="edit-members">
          {texts.editMembers}
        </Button>
      )}
      {editing && <MembersDialog unit={unit} onClose={() => setEditing(false)} />}
    </section>
  );
}

function People({ unit }: { unit: UnitDetail }) {
  const [leaving, setLeaving] = useState<UnitPerson | null>(null);
  return (
    <section>
      <h3>{texts.people}</h3>
      {unit.people.length === 0 && <p className="quiet">{texts.nobody}</p>}
      {unit.people.map((entry) => (
        <div key={entry.membershipId} className="unit-person" data-testid="unit-person">
          <span>
            {entry.person.name} <span className="quiet">{common.roles[entry.role]}</span>{' '}
            {entry.phone !== null && <span className="quiet">{entry.phone}</span>}
            {!entry.active && <Tag>{texts.inactivePerson}</Tag>}
          </span>
          {unit.mergedInto === null && (
            <Button type="link" size="small" onClick={() => setLeaving(entry)} data-testid="handover">
              {texts.handover}
            </Button>
          )}
        </div>
      ))}
      {leaving !== null && <HandoverDialog unit={unit} from={leaving} onClose={() => setLeaving(null)} />}
    </section>
  );
}

function Duties({ unit: { duties } }: { unit: UnitDetail }) {
  const labels = texts.dutyLabels;
  const { byRole } = duties;
  const counts = { ...duties, ...byRole };
  const rows = (Object.keys(labels) as (keyof typeof labels)[]).map((key) => [key, counts[key]] as const);
  return (
    <section data-testid="unit-duties">
      <h3>{texts.duties}</h3>
      <dl className="unit-duties">
        {rows.map(([key, count]) => (
          <div key={key}>
            <dt className="quiet">{labels[key]}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
