import { Form, InputNumber, Switch } from 'antd';
import type { Policy } from '../../api/policies';
import { mergeValues } from '../../lib/three-way';
import { texts } from '../../texts';
import { SaveFields } from './save-fields';
import { usePolicySave } from './use-policy-save';

const words = texts.policy.lights;
type Fields = Policy['lights'] & { note?: string };

interface Props {
  policy: Policy;
  onNew: (policy: Policy) => void;
}

/** When a task turns yellow and red. */
export function LightsForm({ policy, onNew }: Props) {
  const { lights, revision } = policy;
  const [form] = Form.useForm<Fields>();
  const on = Form.useWatch(['schedule', 'on'], form) ?? lights.schedule.on;
  const { base, save, saving, notice } = usePolicySave({
    policy,
    onNew,
    onRebase: (old, newer) =>
      form.setFieldsValue(mergeValues(old.lights, form.getFieldsValue(true) as Fields, newer.lights)),
  });
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      className="panel"
      initialValues={lights}
      requiredMark={false}
      onFinish={({ note = '', yellowWorkdays, schedule }) =>
        save({ lights: { yellowWorkdays, schedule: { ...base.lights.schedule, ...schedule } } }, note)
      }
    >
      <div className="panel-title">
        <h2>{texts.policy.revision(revision)}</h2>
      </div>
      <div className="panel-body policy-fields">
        <fieldset>
          <legend>{words.legend}</legend>
          <Form.Item
            name="yellowWorkdays"
            label={words.yellowWorkdays}
            extra={words.overdue}
            rules={[{ required: true }]}
          >
            <InputNumber min={1} max={30} precision={0} data-testid="lights-yellow-workdays" />
          </Form.Item>
        </fieldset>
        <fieldset>
          <legend>{words.schedule}</legend>
          <Form.Item name={['schedule', 'on']} label={words.on} extra={words.scope} valuePropName="checked">
            <Switch data-testid="lights-schedule-on" />
          </Form.Item>
          {on && (
            <>
              <Form.Item
                name={['schedule', 'yellowPoints']}
                label={words.yellowPoints}
                rules={[{ required: true }]}
              >
                <InputNumber min={1} max={99} precision={0} data-testid="lights-yellow-points" />
              </Form.Item>
              <Form.Item
                name={['schedule', 'redPoints']}
                label={words.redPoints}
                rules={[{ required: true }]}
              >
                <InputNumber min={1} max={100} precision={0} data-testid="lights-red-points" />
              </Form.Item>
            </>
          )}
        </fieldset>
        <p className="quiet">{words.slips}</p>
      </div>
      <SaveFields notice={notice} saving={saving} />
    </Form>
  );
}
