import type { MessageTemplateKey, SmsGateway, TemplateTexts, TemplateVariable } from '@app/domain';
import type { ChannelKind } from '@app/persistence';
import type { ChannelState } from '../channels/channel-states.js';
import type { Id, Ref } from './common.js';

/** 通道; address and secret are never shown again. */
export interface ChannelView {
  readonly id: Id;
  /** Null for the mail server, which is the installation's. */
  readonly jurisdictionId: Id | null;
  readonly kind: ChannelKind;
  readonly name: string;
  /** Whose group it is; null for the office's. */
  readonly unit: Ref | null;
  readonly host: string | null;
  /** The last four characters of the address, to tell two robots apart. */
  readonly addressEnd: string | null;
  readonly hasSecret: boolean;
  readonly sms: SmsGateway | null;
  /** Messages a minute; null for what the kind allows. */
  readonly perMinute: number | null;
  readonly active: boolean;
  readonly state: ChannelState;
  /** Until when it is left alone. */
  readonly openUntil: string | null;
  readonly lastError: string | null;
  readonly lastSentAt: string | null;
  readonly version: number;
  /** Shown once, where the system made it. */
  readonly secret: string | null;
}

export interface ChannelList {
  readonly items: readonly ChannelView[];
  /** Hosts that may be called; empty: everything but mail is off. */
  readonly hosts: readonly string[];
  readonly mailConfigured: boolean;
}

export interface MessageTemplateView extends TemplateTexts {
  readonly key: MessageTemplateKey;
  readonly label: string;
  /** The office has worded it itself. */
  readonly own: boolean;
  /** Why the own words cannot be used; the shipped ones go out. Empty where they can. */
  readonly broken: string;
  readonly shipped: TemplateTexts;
  readonly variables: readonly TemplateVariable[];
  /** 0 where nothing was ever saved. */
  readonly version: number;
}

export interface MessageTemplateList {
  readonly jurisdiction: Ref;
  readonly items: readonly MessageTemplateView[];
}

export interface TemplateFaultView {
  readonly place: 'subject' | 'body';
  readonly line: number | null;
  readonly message: string;
}

/** A message as it would look, with invented contents. */
export interface TemplatePreview {
  readonly subject: string;
  readonly text: string;
  /** Null where the channel shows none. */
  readonly html: string | null;
  readonly fault: TemplateFaultView | null;
}
