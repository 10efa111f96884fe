import { useState } from 'react';
import { Select, Tag } from 'antd';
import { useTemplates } from '../../api/channels';
import { useMe } from '../../api/session';
import type { MessageTemplate, MessageTemplateKey } from '../../api/types';
import { ErrorView } from '../../components/error-view';
import { PageSkeleton } from '../../components/page-skeleton';
import { texts } from '../../texts';
import { TemplateEditor } from './template-editor';

function useOffices() {
  const { memberships } = useMe();
  const office = memberships.filter(({ role }) => role === 'office');
  const names = new Map(office.map((entry) => [entry.jurisdictionId, entry.jurisdictionName]));
  return [...names].map(([value, label]) => ({ value, label }));
}

/** How the office words its messages. */
export function TemplateDesk() {
  const offices = useOffices();
  const [jurisdictionId, setJurisdictionId] = useState(offices[0]?.value);
  const [key, setKey] = useState<MessageTemplateKey>('daily_mail');
  const templates = useTemplates(jurisdictionId);
  if (templates.isPending) return <PageSkeleton />;
  if (templates.isError) return <ErrorView error={templates.error} retry={() => void templates.refetch()} />;
  const { items, jurisdiction } = templates.data;
  const chosen = items.find((item) => item.key === key);
  return (
    <>
      <div className="channels-tools">
        {offices.length > 1 && (
          <Select
            aria-label={texts.channels.fields.jurisdiction}
            value={jurisdictionId}
            options={offices}
            onChange={setJurisdictionId}
          />
        )}
        <div className="template-keys" role="tablist">
          {items.map((item) => (
            <KeyButton
              key={item.key}
              item={item}
              chosen={item.key === key}
              onChoose={() => setKey(item.key)}
            />
          ))}
        </div>
      </div>
      {chosen && (
        <TemplateEditor
          // What is being written stays while newer texts are loaded behind it; saving then tells.
          key={`${jurisdiction.id}:${chosen.key}`}
          jurisdictionId={jurisdiction.id}
          template={chosen}
        />
      )}
    </>
  );
}

function KeyButton({
  item,
  chosen,
  onChoose,
}: {
  item: MessageTemplate;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { own, broken, label } = item;
  return (
    <button
      type="button"
      role="tab"
      aria-selected={chosen}
      className={`template-key${chosen ? ' template-key-chosen' : ''}`}
      onClick={onChoose}
      data-testid={`template-${item.key}`}
      data-own={own}
    >
      {label}
      {own && <Tag color={broken === '' ? 'blue' : 'red'}>{texts.templates.own}</Tag>}
    </button>
  );
}
