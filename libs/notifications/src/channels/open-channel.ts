import type { Channel, SecretBox } from '@app/persistence';
import { SendError, type OpenChannel } from './sender.js';

const opened = (box: SecretBox, sealed: string): string => (sealed === '' ? '' : box.open(sealed));

/** Opens address and secret for the time of one message. @throws SendError where the master key is another one now */
export function openChannel(
  box: SecretBox,
  {
    id,
    kind,
    name,
    url,
    secret,
    settings,
  }: Pick<Channel, 'id' | 'kind' | 'name' | 'url' | 'secret' | 'settings'>,
): OpenChannel {
  try {
    return { id, kind, name, settings, url: opened(box, url), secret: opened(box, secret) };
  } catch {
    throw new SendError('temporary', '通道的密钥读不出来：主密钥换过了，请系统管理员重新填写');
  }
}
