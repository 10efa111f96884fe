import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { InstructionAction } from '@app/domain';
import { Instant, Ref, Row, Text } from './columns.js';
import { Instruction } from './instruction.entity.js';
import { Person } from './person.entity.js';
import { Unit } from './unit.entity.js';

/** An answer to an instruction, or what its author said to it; append-only. */
@Entity('instruction_step')
@Index('instruction_step_idx', ['instructionId', 'id'])
export class InstructionStep extends Row {
  @Ref()
  jurisdictionId: string;

  @Ref()
  instructionId: string;

  @ManyToOne(() => Instruction, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'instruction_id' })
  instruction?: Relation<Instruction>;

  @Text()
  action: InstructionAction;

  @Ref()
  personId: string;

  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;

  /** The unit that answers; null for the office and the author. */
  @Ref({ nullable: true })
  unitId: string | null;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'unit_id' })
  unit?: Relation<Unit> | null;

  /** The office acted for the unit or for the supervisor. */
  @Column({ type: 'boolean', default: false })
  onBehalf: boolean;

  @Text({ default: '' })
  text: string;

  @Instant()
  at: Date;
}
