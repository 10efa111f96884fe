import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Instant, Ref, Row, Text } from './columns.js';
import { Plan } from './plan.entity.js';

/** `current` is what the plan's tasks come from; a re-issue is `proposed` until the office has decided on its changes. */
export const REVISION_STATES = ['proposed', 'current', 'superseded'] as const;
export type RevisionState = (typeof REVISION_STATES)[number];

/** What the office decided about one change of a re-issue. */
export interface RevisionDecision {
  /** Paths of the clause in the old and in the new version. */
  before: string | null;
  after: string | null;
  take: string;
}

/** 版本: the text as imported and what the parser read in it; never edited. */
@Entity('plan_revision')
@Index('plan_revision_content_key', ['jurisdictionId', 'sha256'], { unique: true })
@Index('plan_revision_number_key', ['planId', 'number'], { unique: true })
@Index('plan_revision_current_key', ['planId', 'state'], { unique: true, where: `state <> 'superseded'` })
export class PlanRevision extends Row {
  @Ref()
  jurisdictionId: string;

  @Ref()
  planId: string;

  @ManyToOne(() => Plan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id' })
  plan?: Relation<Plan>;

  @Column({ type: 'int' })
  number: number;

  @Text({ default: 'current' })
  state: RevisionState;

  /** Who brought the file; null of versions from before this was kept. */
  @Ref({ nullable: true })
  createdById: string | null;

  /** When and by whom a re-issue became the current version. */
  @Instant({ nullable: true })
  appliedAt: Date | null;

  @Ref({ nullable: true })
  appliedById: string | null;

  @Column({ type: 'jsonb', default: [] })
  decisions: RevisionDecision[];

  @Text()
  fileName: string;

  /** Of the bytes as uploaded, hex. */
  @Text()
  sha256: string;

  /** What the bytes were: txt, docx, pdf … */
  @Text({ default: 'txt' })
  format: string;

  @Text()
  encoding: string;

  @Column({ type: 'int' })
  byteSize: number;

  /** The flattened text that all spans point into (UTF-16 offsets). */
  @Text()
  text: string;

  @Text()
  parserVersion: string;

  /** The parser's PlanDraft, for re-reading and for later comparison. */
  @Column({ type: 'jsonb' })
  draft: object;

  /** The document's blocks with their places in the text, as its reader found them; empty where it has none. */
  @Column({ type: 'jsonb', default: [] })
  layout: object[];

  /** What the reader of the file has to say about it. */
  @Column({ type: 'jsonb', default: [] })
  notices: object[];

  /** What the document names as attached. */
  @Column({ type: 'jsonb', default: [] })
  attachments: object[];
}
