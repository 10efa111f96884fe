import { useState } from 'react';
import { FormOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { TaskDetail, TaskReport } from '../../api/types';
import { Folded } from '../../components/folded';
import { minute, monthLabel } from '../../lib/dates';
import { texts } from '../../texts';
import { ReportForm } from './report-form';

/** Newest first; what is older is folded away. */
const SHOWN = 5;

export function Reports({ task }: { task: TaskDetail }) {
  const [writing, setWriting] = useState(false);
  return (
    <section className="panel">
      <div className="panel-title">
        <h2>{texts.task.reports}</h2>
        {task.may.report && !writing && (
          <Button
            type="primary"
            size="small"
            icon={<FormOutlined />}
            className="no-print"
            onClick={() => setWriting(true)}
            data-testid="report-open"
          >
            {texts.task.report}
          </Button>
        )}
      </div>
      <div className="panel-body">
        {writing && <ReportForm task={task} onClose={() => setWriting(false)} />}
        {task.reports.length === 0 && !writing && (
          <p className="quiet">
            {texts.task.noReports}
            {task.may.report && `。${texts.task.noReportsHint}`}
          </p>
        )}
        <Folded
          items={task.reports}
          shown={SHOWN}
          more={texts.task.earlierReports}
          render={(report) => <Report key={report.id} report={report} />}
        />
      </div>
    </section>
  );
}

function Report({ report }: { report: TaskReport }) {
  return (
    <article className="report print-keep" data-testid="report">
      <header>
        <b>{monthLabel(report.period)}</b>
        <span className="quiet">
          {report.unit.name} · {report.person} · {minute(report.at)}
        </span>
      </header>
      <Part label={texts.task.done} text={report.done} />
      <Part label={texts.task.problems} text={report.problems} />
      <Part label={texts.task.nextSteps} text={report.nextSteps} />
    </article>
  );
}

function Part({ label, text }: { label: string; text: string }) {
  if (text === '') return null;
  return (
    <div className="report-part">
      <span className="quiet">{label}</span>
      <p>{text}</p>
    </div>
  );
}
