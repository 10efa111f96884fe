import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PaperKind } from '@app/domain';

/**
 * The last number given in a series. Whoever issues a paper locks its row until the commit, so a number that was taken
 * back with its transaction is the next one's, and none is missing.
 */
@Entity('paper_counter')
export class PaperCounter {
  @PrimaryColumn({ type: 'bigint' })
  jurisdictionId: string;

  @PrimaryColumn({ type: 'text' })
  kind: PaperKind;

  @PrimaryColumn({ type: 'int' })
  year: number;

  @Column({ type: 'int' })
  last: number;
}
