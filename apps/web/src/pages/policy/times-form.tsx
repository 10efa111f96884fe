import { Form, Input, Select, Switch } from 'antd';
import type { LadderKey, Policy } from '../../api/policies';
import { mergeValues } from '../../lib/three-way';
import { texts } from '../../texts';
import { SaveFields } from './save-fields';
import { usePolicySave } from './use-policy-save';

const words = texts.policy.times;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const TIME_RULES = [{ required: true, pattern: TIME, message: words.time }];
const WEEKDAYS = texts.policy.weekdays.map((label, place) => ({ value: place + 1, label }));
const LADDERS = (Object.keys(texts.policy.ladders.names) as LadderKey[]).map((value) => ({
  value,
  label: texts.policy.ladders.names[value],
}));

type Fields = Pick<Policy, 'ladder' | 'sendTime' | 'quiet' | 'digest'> & { note?: string };

const timesOf = ({ ladder, sendTime, quiet, digest }: Policy): Fields => ({
  ladder,
  sendTime,
  quiet,
  digest,
});

interface Props {
  policy: Policy;
  onNew: (policy: Policy) => void;
}

/** At what time things go out, and which ladder everything follows that names none. */
export function TimesForm({ policy, onNew }: Props) {
  const [form] = Form.useForm<Fields>();
  const { save, saving, notice } = usePolicySave({
    policy,
    onNew,
    onRebase: (old, newer) =>
      form.setFieldsValue(mergeValues(timesOf(old), form.getFieldsValue(true) as Fields, timesOf(newer))),
  });
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      className="panel"
      initialValues={timesOf(policy)}
      requiredMark={false}
      onFinish={({ note = '', ...sections }) => save(sections, note)}
    >
      <div className="panel-title">
        <h2>{words.title}</h2>
      </div>
      <div className="panel-body policy-fields">
        <Form.Item name="ladder" label={words.defaultLadder} extra={words.defaultLadderHint}>
          <Select options={LADDERS} data-testid="policy-default-ladder" />
        </Form.Item>
        <Form.Item name="sendTime" label={words.sendTime} rules={TIME_RULES}>
          <Input maxLength={5} data-testid="policy-send-time" />
        </Form.Item>
        <Form.Item
          name={['quiet', 'from']}
          label={words.quietFrom}
          rules={TIME_RULES}
          extra={words.quietHint}
        >
          <Input maxLength={5} data-testid="policy-quiet-from" />
        </Form.Item>
        <Form.Item name={['quiet', 'to']} label={words.quietTo} rules={TIME_RULES}>
          <Input maxLength={5} data-testid="policy-quiet-to" />
        </Form.Item>
        <Form.Item name={['digest', 'weekday']} label={words.digestWeekday}>
          <Select options={WEEKDAYS} data-testid="policy-digest-weekday" />
        </Form.Item>
        <Form.Item name={['digest', 'time']} label={words.digestTime} rules={TIME_RULES}>
          <Input maxLength={5} data-testid="policy-digest-time" />
        </Form.Item>
        <Form.Item name={['digest', 'monthEnd']} label={words.monthEnd} valuePropName="checked">
          <Switch data-testid="policy-month-end" />
        </Form.Item>
      </div>
      <SaveFields notice={notice} saving={saving} />
    </Form>
  );
}
