import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { usePaper } from '../../api/papers';
import type { PaperDetail } from '../../api/types';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { paperTexts as texts } from '../../texts/papers';
import { PaperActions } from './paper-actions';
import { Standing } from './paper-row';
import { PaperSheet } from './paper-sheet';
import './papers.css';

/** One paper as it will be printed, and what can be done with it. */
export function Page() {
  const { paperId = '' } = useParams();
  const paper = usePaper(paperId);
  if (paper.isPending) return <PageSkeleton rows={8} />;
  if (paper.isError) return <ErrorView error={paper.error} retry={() => void paper.refetch()} />;
  return <Shown paper={paper.data} />;
}

function Shown({ paper }: { paper: PaperDetail }) {
  const { kindLabel, numberText, unit, task, stateLabel, obstacle, voided, sha256 } = paper;
  return (
    <div className="page">
      <Link to="/papers" className="task-back no-print">
        <ArrowLeftOutlined /> {texts.back}
      </Link>
      <PageHeader
        title={`${kindLabel} ${numberText}`.trim()}
        subtitle={
          <>
            {unit.name} · {stateLabel} ·{' '}
            <Link to={`/tasks/${task.id}`}>
              {task.code} {task.title}
            </Link>
          </>
        }
      />
      {obstacle !== '' && <Alert type="warning" showIcon title={texts.lapses(obstacle)} />}
      {voided !== null && <Alert type="error" showIcon title={texts.voidedBecause(voided.reason)} />}
      <div className="panel panel-padded">
        <Standing paper={paper} />
        <PaperActions paper={paper} />
      </div>
      <div className="panel">
        <PaperSheet content={paper.content} />
      </div>
      <p className="quiet no-print">{texts.fonts}</p>
      {sha256 !== null && <p className="quiet no-print">{texts.hash(sha256)}</p>}
    </div>
  );
}
