import { Column, Entity, Index } from 'typeorm';
import type { AnswerWorkdays } from '@app/domain';
import { Ref, Text, VersionedRow } from './columns.js';

/** 文书设置 of a jurisdiction: what its office has laid down about the papers it issues. */
@Entity('paper_setting')
@Index('paper_setting_key', ['jurisdictionId'], { unique: true })
export class PaperSetting extends VersionedRow {
  @Ref()
  jurisdictionId: string;

  /** 发文机关. */
  @Text()
  issuer: string;

  /** 机关代字, 长治. */
  @Text()
  code: string;

  @Column({ type: 'jsonb' })
  answerWorkdays: AnswerWorkdays;
}
