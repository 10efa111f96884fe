import { useState } from 'react';
import { Alert, App, Form, Input, Modal, Select } from 'antd';
import { useMergePreview, useMergeUnit } from '../../api/directory';
import { keys } from '../../api/keys';
import type { UnitDetail } from '../../api/types';
import { useUnits } from '../../api/units';
import { PageSkeleton } from '../../components/page-skeleton';
import { ProblemAlert } from '../../components/problem-alert';
import { useRefusal } from '../../components/use-refusal';
import { directoryTexts as texts } from '../../texts/directory';

interface Props {
  unit: UnitDetail;
  onClose: () => void;
  onMerged: (unitId: string) => void;
}

/** 单位合并: what would move is shown in numbers before anything does. */
export function MergeDialog({ unit, onClose, onMerged }: Props) {
  const [into, setInto] = useState<string>();
  const [note, setNote] = useState('');
  const units = useUnits(unit.jurisdictionId);
  const preview = useMergePreview(unit.id, into);
  const merge = useMergeUnit(unit.id);
  const refuse = useRefusal(keys.unit(unit.id));
  const { message } = App.useApp();
  const run = () => {
    if (preview.data === undefined || into === undefined) return;
    const { version, into: target } = preview.data;
    merge.mutate(
      { version, intoId: into, note: note.trim() },
      {
        onSuccess: () => {
          void message.success(texts.merged(target.name));
          onClose();
          onMerged(into);
        },
        onError: refuse,
      },
    );
  };
  const isGroup = unit.kind === 'group';
  const others = (units.data ?? []).filter(
    ({ id, kind }) => id !== unit.id && (kind === 'group') === isGroup,
  );
  return (
    <Modal
      open
      title={texts.mergeTitle(unit.name)}
      okText={texts.mergeConfirm}
      okButtonProps={{ danger: true, disabled: preview.data === undefined, 'data-testid': 'merge-confirm' }}
      confirmLoading={merge.isPending}
      onOk={run}
      onCancel={onClose}
    >
      <Alert type="warning" showIcon title={texts.mergeWarning} />
      <Form layout="vertical" className="merge-form">
        <Form.Item label={texts.mergeInto} htmlFor="merge-into">
          <Select
            id="merge-into"
            loading={units.isPending}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            showSearch={{ optionFilterProp: 'label' }}
            value={into ?? null}
            onChange={(value: string) => setInto(value)}
            data-testid="merge-into"
          />
        </Form.Item>
        {into !== undefined && <Preview preview={preview} />}
        <Form.Item label={texts.mergeNote} htmlFor="merge-note">
          <Input
            id="merge-note"
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            data-testid="merge-note"
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function Preview({ preview }: { preview: ReturnType<typeof useMergePreview> }) {
  if (preview.isError) return <ProblemAlert error={preview.error} />;
  if (preview.isPending) return <PageSkeleton rows={3} />;
  const { counts, kept } = preview.data;
  const labels = texts.mergeCounts;
  const rows = (Object.keys(labels) as (keyof typeof labels)[]).map(
    (key) => [labels[key], counts[key]] as const,
  );
  return (
    <dl className="unit-duties" data-testid="merge-preview" data-tasks={counts.tasks}>
      {[...rows, [texts.mergeKept, kept] as const].map(([label, count]) => (
        <div key={label}>
          <dt className="quiet">{label}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
