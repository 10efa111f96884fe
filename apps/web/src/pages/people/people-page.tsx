import { useState } from 'react';
import { Tabs } from 'antd';
import { PageHeader } from '../../components/page-header';
import { texts } from '../../texts';
import { PeopleTab } from './people-tab';
import { PersonDialog, type NewPersonFor } from './person-dialog';
import { UnitsTab } from './units-tab';
import './people.css';

export function Page() {
  const [creating, setCreating] = useState<NewPersonFor>(null);
  return (
    <div className="page">
      <PageHeader title={texts.areas.people} subtitle={texts.people.subtitle} />
      <div className="panel people-panel">
        <Tabs
          items={[
            {
              key: 'units',
              label: texts.people.units,
              children: <UnitsTab onAddContact={(unitId) => setCreating({ unitId })} />,
            },
            {
              key: 'people',
              label: <span data-testid="people-tab">{texts.people.people}</span>,
              children: <PeopleTab onAdd={() => setCreating({})} />,
            },
          ]}
        />
      </div>
      <PersonDialog target={creating} onClose={() => setCreating(null)} />
    </div>
  );
}
