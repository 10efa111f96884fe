import { useState } from 'react';
import { Segmented } from 'antd';
import { useMe } from '../../api/session';
import { PageHeader } from '../../components/page-header';
import { isWide } from '../../lib/landing';
import { texts } from '../../texts';
import { MyReports } from './my-reports';
import { StandingPanel } from './standing-panel';
import './reports.css';

type View = 'mine' | 'standing';

/** Units see their own pages, offices and supervisors who has reported; whoever is both may choose. */
export function Page() {
  const { roles } = useMe();
  const wide = isWide(roles);
  const unit = roles.includes('contact') || roles.includes('head');
  const [view, setView] = useState<View>(wide ? 'standing' : 'mine');
  return (
    <div className="page">
      <PageHeader
        title={texts.areas.reports}
        subtitle={texts.reporting.subtitle}
        extra={
          wide &&
          unit && (
            <Segmented<View>
              value={view}
              onChange={setView}
              options={[
                { value: 'standing', label: texts.reporting.standing },
                { value: 'mine', label: texts.reporting.mine },
              ]}
            />
          )
        }
      />
      {view === 'standing' ? <StandingPanel /> : <MyReports />}
    </div>
  );
}
