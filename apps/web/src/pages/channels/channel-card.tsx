import { App, Button, Popconfirm, Tag } from 'antd';
import { useEditChannel, useRemoveChannel, useTestChannel } from '../../api/channels';
import { keys } from '../../api/keys';
import type { Channel, ChannelState } from '../../api/types';
import { useRefusal } from '../../components/use-refusal';
import { minute } from '../../lib/dates';
import { texts } from '../../texts';

interface Props {
  channel: Channel;
  keeps: boolean;
  mailConfigured: boolean;
  onEdit: () => void;
}

const COLORS: Readonly<Record<ChannelState, string>> = {
  ready: 'green',
  paused: 'orange',
  inactive: 'default',
  off: 'red',
};

export function ChannelCard({ channel, keeps, mailConfigured, onEdit }: Props) {
  const { kind, name, state } = channel;
  return (
    <li className="channel-card" data-testid="channel-row" data-kind={kind} data-state={state}>
      <div className="channel-main">
        <div>
          <b>{name}</b> <Tag>{texts.channels.kinds[kind]}</Tag>
          <Tag color={COLORS[state]}>{texts.channels.states[state]}</Tag>
        </div>
        <div className="quiet">{describe(channel, mailConfigured)}</div>
        <Health channel={channel} />
      </div>
      {keeps && <Actions channel={channel} onEdit={onEdit} />}
    </li>
  );
}

function describe(channel: Channel, mailConfigured: boolean): string {
  const { kind, unit, host, addressEnd, hasSecret, perMinute } = channel;
  if (kind === 'email') return mailConfigured ? texts.channels.mailOn : texts.channels.mailOff;
  const isRobot = kind !== 'sms' && kind !== 'webhook';
  const parts = [
    isRobot ? (unit === null ? texts.channels.ofOffice : texts.channels.ofUnit(unit.name)) : null,
    host === null ? null : texts.channels.address(host, addressEnd ?? ''),
    hasSecret ? texts.channels.signed : null,
    perMinute === null ? null : texts.channels.perMinuteIs(perMinute),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function Health({ channel: { kind, state, openUntil, lastError, lastSentAt } }: { channel: Channel }) {
  return (
    <>
      {state === 'off' && kind !== 'email' && <div className="channel-fault">{texts.channels.offReason}</div>}
      {openUntil !== null && (
        <div className="channel-fault">{texts.channels.pausedUntil(minute(openUntil))}</div>
      )}
      {lastError !== null && <div className="channel-fault">{texts.channels.lastError(lastError)}</div>}
      <div className="quiet">
        {lastSentAt === null ? texts.channels.neverSent : texts.channels.lastSent(minute(lastSentAt))}
      </div>
    </>
  );
}

function Actions({ channel, onEdit }: { channel: Channel; onEdit: () => void }) {
  const { id, version, active, kind, lastSentAt } = channel;
  const { message } = App.useApp();
  const refuse = useRefusal(keys.channels);
  const edit = useEditChannel();
  const test = useTestChannel();
  const remove = useRemoveChannel();
  const say = (text: string) => ({ onSuccess: () => void message.success(text), onError: refuse });
  return (
    <div className="channel-actions">
      <Button
        size="small"
        loading={test.isPending}
        onClick={() => test.mutate(id, say(texts.channels.tested))}
        data-testid="channel-test"
      >
        {texts.channels.test}
      </Button>
      {kind !== 'email' && (
        <>
          <Button size="small" onClick={onEdit} data-testid="channel-edit">
            {texts.channels.edit}
          </Button>
          <Button
            size="small"
            loading={edit.isPending}
            onClick={() => edit.mutate({ id, version, active: !active }, say(texts.channels.saved))}
            data-testid="channel-switch"
          >
            {active ? texts.channels.disable : texts.channels.enable}
          </Button>
          {lastSentAt === null && (
            <Popconfirm
              title={texts.channels.removeConfirm}
              okText={texts.channels.remove}
              onConfirm={() => remove.mutate(id, say(texts.channels.removed))}
            >
              <Button size="small" danger loading={remove.isPending} data-testid="channel-remove">
                {texts.channels.remove}
              </Button>
            </Popconfirm>
          )}
        </>
      )}
    </div>
  );
}
