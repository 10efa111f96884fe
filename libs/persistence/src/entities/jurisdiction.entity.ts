import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Ref, Row, Text } from './columns.js';

/** 行政区划: whose office owns plans, units and people. */
@Entity('jurisdiction')
export class Jurisdiction extends Row {
  @Index('jurisdiction_code_key', { unique: true })
  @Text()
  code: string;

  @Text()
  name: string;

  /** Letters before task codes, such as CZ in CZ-2024-017. */
  @Text()
  taskPrefix: string;

  @Ref({ nullable: true })
  parentId: string | null;

  @ManyToOne(() => Jurisdiction, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'parent_id' })
  parent?: Relation<Jurisdiction> | null;

  /** Codes from the root down, `/root/sd/jining/`: a subtree is one prefix. */
  @Index('jurisdiction_path_idx')
  @Text()
  path: string;
}
