import { useState } from 'react';
import { App } from 'antd';
import { useCreateChannel, useEditChannel } from '../../api/channels';
import type { Channel } from '../../api/types';
import { ProblemAlert } from '../../components/problem-alert';
import { SecretModal } from '../../components/secret-modal';
import { texts } from '../../texts';
import { ChannelForm, CHANNEL_FORM, type ChannelFields } from './channel-form';

/** Null: closed; without a channel: a new one. */
export type ChannelTarget = { readonly channel?: Channel } | null;

interface Props {
  target: ChannelTarget;
  hosts: readonly string[];
  onClose: () => void;
}

/** What is left empty stays as it is; of a robot the address may not be shown to be kept. */
function editOf({ name, unitId, url, secret, sms, perMinute, kind }: ChannelFields) {
  return {
    name,
    unitId: unitId ?? null,
    perMinute: perMinute ?? null,
    ...(url === undefined || url === '' ? {} : { url }),
    ...(secret === undefined || secret === '' ? {} : { secret }),
    ...(kind === 'sms' && sms !== undefined ? { sms } : {}),
  };
}

export function ChannelDialog({ target, hosts, onClose }: Props) {
  const [secret, setSecret] = useState<string | null>(null);
  const { message } = App.useApp();
  const create = useCreateChannel();
  const edit = useEditChannel();
  const channel = target?.channel;
  const done = (made: Channel) => {
    if (made.secret !== null) return setSecret(made.secret);
    void message.success(texts.channels.saved);
    onClose();
  };
  const save = (fields: ChannelFields) => {
    const change = editOf(fields);
    const { jurisdictionId, kind, url = '' } = fields;
    if (channel === undefined) create.mutate({ jurisdictionId, kind, ...change, url }, { onSuccess: done });
    else edit.mutate({ id: channel.id, version: channel.version, ...change }, { onSuccess: done });
  };
  const reset = () => {
    setSecret(null);
    create.reset();
    edit.reset();
  };
  return (
    <SecretModal
      open={target !== null}
      title={channel === undefined ? texts.channels.add : texts.channels.edit}
      secret={
        secret === null
          ? null
          : {
              title: texts.channels.secretTitle,
              hint: texts.channels.secretOnce,
              label: texts.channels.secretTitle,
              value: secret,
            }
      }
      form={CHANNEL_FORM}
      saving={create.isPending || edit.isPending}
      onClose={onClose}
      afterClose={reset}
      testId="channel"
    >
      <ProblemAlert error={create.error ?? edit.error} />
      <ChannelForm channel={channel} hosts={hosts} onSave={save} />
    </SecretModal>
  );
}
