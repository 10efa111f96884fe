import { App, Form, Modal, Select } from 'antd';
import { useHandover } from '../../api/directory';
import { keys } from '../../api/keys';
import type { UnitDetail, UnitPerson } from '../../api/types';
import { usePeople } from '../../api/units';
import { useRefusal } from '../../components/use-refusal';
import { texts as common } from '../../texts';
import { directoryTexts as texts } from '../../texts/directory';

interface Props {
  unit: UnitDetail;
  from: UnitPerson;
  onClose: () => void;
}

const FORM_ID = 'handover-form';

/** 移交: somebody's part in a unit goes to another person. */
export function HandoverDialog({ unit, from, onClose }: Props) {
  const hand = useHandover(unit);
  const refuse = useRefusal(keys.unit(unit.id));
  const people = usePeople();
  const { message } = App.useApp();
  const run = ({ toPersonId }: { toPersonId: string }) =>
    hand.mutate(
      { fromPersonId: from.person.id, toPersonId, role: from.role },
      {
        onSuccess: ({ moved }) => {
          void message.success(texts.handedOver(moved));
          onClose();
        },
        onError: refuse,
      },
    );
  const others = (people.data ?? []).filter(({ id, active }) => active && id !== from.person.id);
  return (
    <Modal
      open
      title={texts.handoverTitle(unit.name, from.person.name, common.roles[from.role])}
      okText={texts.handover}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'handover-confirm' }}
      confirmLoading={hand.isPending}
      onCancel={onClose}
    >
      <Form<{ toPersonId: string }> id={FORM_ID} layout="vertical" onFinish={run} requiredMark={false}>
        <Form.Item
          name="toPersonId"
          label={texts.handoverTo}
          extra={texts.handoverHint}
          rules={[{ required: true, message: texts.handoverToRequired }]}
        >
          <Select
            loading={people.isPending}
            options={others.map(({ id, name, login }) => ({ value: id, label: `${name}（${login}）` }))}
            showSearch={{ optionFilterProp: 'label' }}
            data-testid="handover-to"
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
