import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link, useParams } from 'react-router';
import { useBulletin } from '../../api/bulletins';
import type { Bulletin } from '../../api/types';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { UnitTable } from '../digests/unit-table';
import { bulletinTexts as texts } from '../../texts/bulletins';
import { Annexes } from './annexes';
import { BulletinActions } from './bulletin-actions';
import { SectionPanel } from './section-panel';
import '../digests/digests.css';
import './bulletins.css';

export function Page() {
  const { bulletinId = '' } = useParams();
  const bulletin = useBulletin(bulletinId);
  if (bulletin.isPending) return <PageSkeleton rows={12} />;
  if (bulletin.isError) return <ErrorView error={bulletin.error} retry={() => void bulletin.refetch()} />;
  return <BulletinView bulletin={bulletin.data} />;
}

function BulletinView({ bulletin }: { bulletin: Bulletin }) {
  const {
    title,
    jurisdiction,
    numberText,
    asOf,
    periodFrom,
    periodTo,
    policyVersion,
    scope,
    sections,
    data,
  } = bulletin;
  const names = [...scope.plans, ...scope.groups].map(({ name }) => name);
  const facts = [
    texts.asOf(asOf),
    texts.period(periodFrom, periodTo),
    texts.scope(names),
    texts.ruleVersion(policyVersion),
  ];
  return (
    <div className="page bulletin-page">
      <Link to="/bulletins" className="digest-back no-print">
        <ArrowLeftOutlined /> {texts.back}
      </Link>
      <PageHeader title={title} subtitle={`${jurisdiction.name}　${numberText}`} />
      <p className="digest-note">{facts.join('；')}</p>
      <BulletinActions bulletin={bulletin} />
      <div className="stack">
        {sections.map((section) => (
          <SectionPanel key={section.section} bulletin={bulletin} section={section} />
        ))}
        <UnitTable content={data.figures} />
        <Annexes tasks={data.tasks} />
      </div>
    </div>
  );
}
