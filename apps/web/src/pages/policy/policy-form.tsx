import { Form, InputNumber, Select, Switch } from 'antd';
import type { Policy, ReportCadence } from '../../api/policies';
import { mergeValues } from '../../lib/three-way';
import { texts } from '../../texts';
import { SaveFields } from './save-fields';
import { usePolicySave } from './use-policy-save';

interface Fields {
  acceptance: { workdays: number };
  extension: { maxPerMilestone: number; beforeDueOnly: boolean };
  report: { cadence: ReportCadence; dueDay: number; headSignOff: boolean };
  note?: string;
}

const CADENCES = (Object.keys(texts.policy.cadences) as ReportCadence[]).map((value) => ({
  value,
  label: texts.policy.cadences[value],
}));
/** What a new cadence begins with: a Friday, the 25th. */
const FIRST_DUE: Readonly<Record<ReportCadence, number>> = {
  none: 25,
  weekly: 5,
  monthly: 25,
  quarterly: 25,
};
const MONTH_DAYS = Array.from({ length: 31 }, (_, place) => place + 1);

function dueDays(cadence: ReportCadence) {
  if (cadence === 'weekly') return texts.policy.weekdays.map((label, place) => ({ value: place + 1, label }));
  const name = cadence === 'quarterly' ? texts.policy.dayOfQuarter : texts.policy.dayOfMonth;
  return MONTH_DAYS.map((value) => ({ value, label: name(value) }));
}

interface Props {
  policy: Policy;
  onNew: (policy: Policy) => void;
}

/** 签收、延期和报送. */
export function PolicyForm({ policy, onNew }: Props) {
  const { revision, duties } = policy;
  const [form] = Form.useForm<Fields>();
  const cadence = Form.useWatch(['report', 'cadence'], form) ?? duties.report.cadence;
  const { base, save, saving, notice } = usePolicySave({
    policy,
    onNew,
    onRebase: (old, newer) =>
      form.setFieldsValue(mergeValues(old.duties, form.getFieldsValue(true) as Fields, newer.duties)),
  });
  const run = ({ note = '', ...given }: Fields) =>
    save({ duties: { ...given, report: { ...base.duties.report, ...given.report } } }, note);
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      className="panel"
      initialValues={duties}
      requiredMark={false}
      onFinish={run}
    >
      <div className="panel-title">
        <h2 data-testid="policy-revision-now">{texts.policy.revision(revision)}</h2>
      </div>
      <div className="panel-body policy-fields">
        <fieldset>
          <legend>{texts.policy.acceptance}</legend>
          <Form.Item
            name={['acceptance', 'workdays']}
            label={texts.policy.acceptanceDays}
            rules={[{ required: true }]}
          >
            <InputNumber min={1} max={30} precision={0} data-testid="policy-acceptance" />
          </Form.Item>
        </fieldset>
        <fieldset>
          <legend>{texts.policy.extension}</legend>
          <Form.Item
            name={['extension', 'maxPerMilestone']}
            label={texts.policy.extensionMax}
            extra={texts.policy.extensionMaxHint}
            rules={[{ required: true }]}
          >
            <InputNumber min={0} max={10} precision={0} data-testid="policy-extensions" />
          </Form.Item>
          <Form.Item
            name={['extension', 'beforeDueOnly']}
            label={texts.policy.beforeDueOnly}
            valuePropName="checked"
          >
            <Switch data-testid="policy-before-due" />
          </Form.Item>
        </fieldset>
        <fieldset>
          <legend>{texts.policy.report}</legend>
          <Form.Item name={['report', 'cadence']} label={texts.policy.cadence}>
            <Select
              options={CADENCES}
              data-testid="policy-cadence"
              onChange={(next: ReportCadence) => form.setFieldValue(['report', 'dueDay'], FIRST_DUE[next])}
            />
          </Form.Item>
          {cadence !== 'none' && (
            <>
              <Form.Item
                name={['report', 'dueDay']}
                label={texts.policy.dueDay}
                extra={texts.policy.dueDayHint}
              >
                <Select options={dueDays(cadence)} data-testid="policy-due-day" />
              </Form.Item>
              <Form.Item
                name={['report', 'headSignOff']}
                label={texts.policy.headSignOff}
                valuePropName="checked"
              >
                <Switch data-testid="policy-sign-off" />
              </Form.Item>
            </>
          )}
        </fieldset>
      </div>
      <SaveFields notice={notice} saving={saving} />
    </Form>
  );
}
