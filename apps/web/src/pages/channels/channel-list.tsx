import { useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Skeleton } from 'antd';
import { useChannels } from '../../api/channels';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { texts } from '../../texts';
import { ChannelCard } from './channel-card';
import { ChannelDialog, type ChannelTarget } from './channel-dialog';

/** Ways out of the house with their state. */
export function ChannelList({ keeps }: { keeps: boolean }) {
  const [target, setTarget] = useState<ChannelTarget>(null);
  const channels = useChannels();
  if (channels.isPending) {
    return (
      <div className="panel panel-padded">
        <Skeleton active title={false} />
      </div>
    );
  }
  if (channels.isError) return <ErrorView error={channels.error} retry={() => void channels.refetch()} />;
  const { items, hosts, mailConfigured } = channels.data;
  const isOff = hosts.length === 0;
  return (
    <>
      {isOff && (
        <Alert
          type="info"
          showIcon
          className="channels-alert"
          title={texts.channels.hostsOff}
          description={texts.channels.hostsOffHint}
          data-testid="channels-off"
        />
      )}
      {keeps && (
        <div className="channels-tools">
          <Button
            type="primary"
            icon={<PlusOutlined />}
            disabled={isOff}
            onClick={() => setTarget({})}
            data-testid="channel-add"
          >
            {texts.channels.add}
          </Button>
        </div>
      )}
      {items.length === 0 ? (
        <div className="panel">
          <EmptyView title={texts.channels.empty} hint={texts.channels.emptyHint} />
        </div>
      ) : (
        <ul className="panel channel-list">
          {items.map((channel) => (
            <ChannelCard
              key={channel.id}
              channel={channel}
              keeps={keeps}
              mailConfigured={mailConfigured}
              onEdit={() => setTarget({ channel })}
            />
          ))}
        </ul>
      )}
      <ChannelDialog target={target} hosts={hosts} onClose={() => setTarget(null)} />
    </>
  );
}
