import { App, Button, Form, Input, InputNumber } from 'antd';
import { keys } from '../../api/keys';
import { useReportMilestone } from '../../api/tasks';
import type { MilestoneView, ReachedValue, TaskDetail } from '../../api/types';
import { useRefusal } from '../../components/use-refusal';
import { measure, scaleOf, unscale } from '../../lib/figures';
import { texts } from '../../texts';

interface Fields {
  evidence: string;
  reached?: Record<string, number | null>;
}

interface Props {
  task: TaskDetail;
  milestone: MilestoneView;
  onClose: () => void;
}

type Measured = MilestoneView['targets'][number] & { value: number };

const isMeasured = (target: MilestoneView['targets'][number]): target is Measured => target.value !== null;

/** Only what was measured is sent, in the document's base unit: an empty field is no zero. */
function valuesOf(targets: readonly Measured[], typed: Fields['reached'] = {}): ReachedValue[] {
  return targets.flatMap(({ targetId, value }) => {
    const reached = typed[targetId];
    return typeof reached === 'number' ? [{ targetId, reached: unscale(reached, scaleOf(value)) }] : [];
  });
}

/** What was reported before, in the step in which the target is printed. */
function typedBefore(targets: readonly Measured[]): Record<string, number | null> {
  return Object.fromEntries(
    targets.map(({ targetId, reached, value }) => [
      targetId,
      reached === null ? null : reached / scaleOf(value).factor,
    ]),
  );
}

export function MilestoneForm({ task, milestone, onClose }: Props) {
  const report = useReportMilestone(task.id);
  const refuse = useRefusal(keys.task(task.id));
  const { message } = App.useApp();
  const measured = milestone.targets.filter(isMeasured);
  const run = ({ evidence, reached }: Fields) => {
    const values = valuesOf(measured, reached);
    report.mutate(
      { milestone, evidence: evidence.trim(), ...(values.length > 0 && { values }) },
      {
        onSuccess: () => {
          void message.success(texts.task.reported);
          onClose();
        },
        onError: refuse,
      },
    );
  };
  return (
    <Form<Fields>
      className="inline-form"
      layout="vertical"
      onFinish={run}
      initialValues={{
        evidence: milestone.evidence,
        reached: typedBefore(measured),
      }}
      requiredMark={false}
    >
      {measured.map((target) => (
        <Form.Item
          key={target.targetId}
          name={['reached', target.targetId]}
          label={`${target.quote}（${texts.task.planned} ${measure(target) ?? ''}）`}
        >
          <InputNumber
            className="reached-input"
            placeholder={texts.task.reached}
            controls={false}
            suffix={`${scaleOf(target.value).word}${target.unit ?? ''}`}
            data-testid="milestone-value"
          />
        </Form.Item>
      ))}
      <Form.Item
        name="evidence"
        label={texts.task.evidence}
        rules={[{ required: true, whitespace: true, message: texts.task.evidenceRequired }]}
      >
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={4000}
          placeholder={texts.task.evidencePlaceholder}
          data-testid="milestone-evidence"
        />
      </Form.Item>
      <div className="row-actions">
        <Button type="primary" htmlType="submit" loading={report.isPending} data-testid="milestone-submit">
          {texts.task.milestoneReport}
        </Button>
        <Button onClick={onClose}>{texts.common.cancel}</Button>
      </div>
    </Form>
  );
}
