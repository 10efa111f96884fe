import { useState } from 'react';
import { CalendarOutlined } from '@ant-design/icons';
import { App, Button, Modal, Popconfirm, Select, Skeleton } from 'antd';
import { useFeed, useRenewFeed, useRevokeFeed } from '../../api/interfaces';
import { sentenceOf } from '../../api/problem';
import { useMe } from '../../api/session';
import { ErrorView } from '../../components/error-view';
import { ProblemAlert } from '../../components/problem-alert';
import { SecretOnce } from '../../components/secret-once';
import { dayOf } from '../../lib/dates';
import { texts } from '../../texts';

/** For contacts and heads: the due days of their unit in a calendar program. Nothing for others. */
export function CalendarFeedButton() {
  const { memberships } = useMe();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const mine = memberships.filter(({ role }) => role === 'contact' || role === 'head');
  const units = [...new Map(mine.map(({ unitId, unitName }) => [unitId, unitName]))].map(
    ([value, label]) => ({
      value,
      label,
    }),
  );
  const unitId = chosen ?? units[0]?.value;
  if (unitId === undefined) return null;
  return (
    <>
      <Button icon={<CalendarOutlined />} onClick={() => setOpen(true)} data-testid="feed-open">
        {texts.feed.open}
      </Button>
      <Modal
        open={open}
        title={texts.feed.title}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p>{texts.feed.hint}</p>
        {units.length > 1 && (
          <Select
            className="feed-unit"
            aria-label={texts.feed.title}
            options={units}
            value={unitId}
            onChange={setChosen}
          />
        )}
        <Feed key={unitId} unitId={unitId} />
      </Modal>
    </>
  );
}

function Feed({ unitId }: { unitId: string }) {
  const feed = useFeed(unitId, true);
  const renew = useRenewFeed(unitId);
  const revoke = useRevokeFeed(unitId);
  const { message } = App.useApp();
  if (feed.isPending) return <Skeleton active title={false} />;
  if (feed.isError) return <ErrorView error={feed.error} retry={() => void feed.refetch()} />;
  const { at, by } = feed.data;
  const end = () =>
    revoke.mutate(undefined, {
      onSuccess: () => {
        renew.reset();
        void message.success(texts.feed.revoked);
      },
      onError: (error) => void message.error(sentenceOf(error)),
    });
  const make = () => renew.mutate();
  return (
    <>
      <p className="quiet">{at === null ? texts.feed.none : texts.feed.since(by ?? '', dayOf(at))}</p>
      <ProblemAlert error={renew.error} />
      {typeof renew.data?.url === 'string' && (
        <SecretOnce
          title={texts.feed.onceHint}
          hint={texts.feed.secretHint}
          label={texts.feed.address}
          value={renew.data.url}
        />
      )}
      <div className="feed-actions">
        {at === null ? (
          <Button type="primary" loading={renew.isPending} onClick={make} data-testid="feed-make">
            {texts.feed.make}
          </Button>
        ) : (
          <>
            <Popconfirm title={texts.feed.renewConfirm} okText={texts.feed.renew} onConfirm={make}>
              <Button loading={renew.isPending} data-testid="feed-renew">
                {texts.feed.renew}
              </Button>
            </Popconfirm>
            <Popconfirm title={texts.feed.revokeConfirm} okText={texts.feed.revoke} onConfirm={end}>
              <Button danger loading={revoke.isPending} data-testid="feed-revoke">
                {texts.feed.revoke}
              </Button>
            </Popconfirm>
          </>
        )}
      </div>
    </>
  );
}
