import { Column, CreateDateColumn, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';
import type { ColumnOptions } from 'typeorm';

/** What every row has. Ids are bigint identities and travel as strings. */
export abstract class Row {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;
}

/** A row that people edit: every update names the version it read, the loser of a race changes nothing. */
export abstract class VersionedRow extends Row {
  @Column({ type: 'int', default: 1 })
  version: number;
}

/** Foreign key column; the relation beside it only declares the constraint. */
export const Ref = (options: ColumnOptions = {}) => Column({ type: 'bigint', ...options });

/** An instant of the injected clock. */
export const Instant = (options: ColumnOptions = {}) =>
  Column({ type: 'timestamptz', precision: 3, ...options });

/** A calendar day, `YYYY-MM-DD` in TypeScript. */
export const Day = (options: ColumnOptions = {}) => Column({ type: 'date', ...options });

export const Text = (options: ColumnOptions = {}) => Column({ type: 'text', ...options });

/** A column that is derived from others, mostly by trigger: read in SQL, never written or loaded with the row. */
export const DERIVED: ColumnOptions = { insert: false, update: false, select: false };
