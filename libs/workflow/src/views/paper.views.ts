import type { AnswerWorkdays, PaperContent, PaperKind } from '@app/domain';
import type { PaperState } from '@app/persistence';
import type { Day, Id, Instant, Ref } from './common.js';

/** `void` is an issued paper that was declared void: it keeps number and file. */
export type PaperAction = 'edit' | 'issue' | 'drop' | 'void' | 'acknowledge';

/** Who did something with a paper, when, and why where a reason is asked for. */
export interface PaperMark {
  /** Null where the system did it. */
  readonly person: string | null;
  readonly at: Instant;
  readonly reason: string;
}

/** 文书, as a row of a list. */
export interface PaperView {
  readonly id: Id;
  readonly version: number;
  readonly kind: PaperKind;
  readonly kindLabel: string;
  readonly state: PaperState;
  readonly stateLabel: string;
  readonly jurisdiction: Ref;
  readonly task: { readonly id: Id; readonly code: string; readonly title: string };
  readonly plan: { readonly id: Id; readonly title: string };
  /** To whom it is addressed. */
  readonly unit: Ref;
  readonly milestone: string | null;
  readonly reason: string;
  /** The day it was asked for. */
  readonly day: Day;
  /** 发文字号; empty while it has none. */
  readonly numberText: string;
  /** By when the unit shall answer; of a draft as it would be if it were issued today. */
  readonly answerDue: Day;
  /** 督办要求 as the office wrote it; empty for the kind's own words. */
  readonly demand: string;
  readonly cc: readonly string[];
  /** Why there is nothing to urge any more: such a draft lapses when it is issued. Empty otherwise. */
  readonly obstacle: string;
  readonly issued: PaperMark | null;
  readonly dropped: PaperMark | null;
  readonly voided: PaperMark | null;
  readonly acknowledged: PaperMark | null;
  readonly actions: readonly PaperAction[];
}

/** One paper with everything it says. */
export interface PaperDetail extends PaperView {
  readonly content: PaperContent;
  /** Of the file as issued; null of a draft. */
  readonly sha256: string | null;
}

export interface TaskPapers {
  readonly items: readonly PaperView[];
  /** 催办次数: issued papers that are not void. */
  readonly chases: number;
  /** Units that one may be addressed to; empty for whoever may not begin one. */
  readonly addressees: readonly Ref[];
  /** Open milestones that it may be about. */
  readonly milestones: readonly Ref[];
}

/** 文书设置 of a jurisdiction. */
export interface PaperSettings {
  /** 0 as long as the office has laid down nothing. */
  readonly version: number;
  readonly jurisdiction: Ref;
  readonly issuer: string;
  readonly code: string;
  readonly answerWorkdays: AnswerWorkdays;
}
