import { useState } from 'react';
import { AutoComplete, Button, Form, Modal, Select } from 'antd';
import type { MeasureTable } from '../../api/measures';
import { measure } from '../../lib/figures';
import { targetTexts } from '../../texts/targets';
import { useDecide } from './use-decide';

const texts = targetTexts.measures;

interface Fields {
  name: string;
  targets: string[];
}

/** Links by hand: a new name, or one that is there. */
export function ManualLink({ table }: { table: MeasureTable }) {
  const [open, setOpen] = useState(false);
  const { pending, run } = useDecide();
  const titleOf = (planId: string) => table.plans.find(({ id }) => id === planId)?.title ?? '';
  const submit = ({ name, targets }: Fields) =>
    run(
      {
        jurisdictionId: table.jurisdiction.id,
        decision: 'confirmed',
        name: name.trim(),
        targets: targets.map((targetId) => ({ targetId, version: null })),
      },
      () => setOpen(false),
    );
  return (
    <>
      <Button onClick={() => setOpen(true)} data-testid="manual-open">
        {texts.manual}
      </Button>
      <Modal
        open={open}
        title={texts.manualTitle}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <Form<Fields> layout="vertical" onFinish={submit}>
          <Form.Item name="name" label={texts.manualName} rules={[{ required: true, whitespace: true }]}>
            <AutoComplete
              maxLength={200}
              data-testid="manual-name"
              options={table.rows.map(({ name }) => ({ value: name }))}
            />
          </Form.Item>
          <Form.Item name="targets" label={texts.manualTargets} rules={[{ required: true }]}>
            <Select
              mode="multiple"
              placeholder={texts.manualHint}
              optionFilterProp="label"
              data-testid="manual-targets"
              options={table.unlinked.map((promise) => ({
                value: promise.targetId,
                label: `${measure(promise) ?? ''} · ${promise.quote}（${titleOf(promise.planId)}）`,
              }))}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={pending} data-testid="manual-submit">
            {texts.confirm}
          </Button>
        </Form>
      </Modal>
    </>
  );
}
