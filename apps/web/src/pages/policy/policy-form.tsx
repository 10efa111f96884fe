import { App, Button, Form, Input, InputNumber, Select, Switch } from 'antd';
import { keys } from '../../api/keys';
import { useChangePolicy } from '../../api/policies';
import type { Policy, ReportCadence } from '../../api/policies';
import { ProblemAlert } from '../../components/problem-alert';
import { useRefusal } from '../../components/use-refusal';
import { texts } from '../../texts';

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

/** What an office may lay down; saving makes a new version, in force at once. */
export function PolicyForm({ policy }: { policy: Policy }) {
  const { jurisdiction, revision, duties } = policy;
  const [form] = Form.useForm<Fields>();
  const cadence = Form.useWatch(['report', 'cadence'], form) ?? duties.report.cadence;
  const change = useChangePolicy(jurisdiction.id);
  const refuse = useRefusal(keys.policy(jurisdiction.id));
  const { message } = App.useApp();
  const run = ({ note = '', ...given }: Fields) =>
    change.mutate(
      {
        revision,
        change: {
          jurisdictionId: jurisdiction.id,
          duties: { ...given, report: { ...duties.report, ...given.report } },
          note: note.trim(),
        },
      },
      {
        onSuccess: (now) =>
          void message.success(
            now.revision === revision ? texts.policy.unchanged : texts.policy.saved(now.revision),
          ),
        onError: refuse,
      },
    );
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
      <div className="panel-body policy-foot">
        <ProblemAlert error={change.error} />
        <Form.Item name="note" label={texts.policy.note}>
          <Input maxLength={500} placeholder={texts.policy.notePlaceholder} data-testid="policy-note" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={change.isPending} data-testid="policy-save">
          {texts.policy.save}
        </Button>
      </div>
    </Form>
  );
}
