import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Instant, Text } from './columns.js';

/** What the antivirus program said: nothing found, nobody asked, or something found after it had been stored. */
export const SCAN_STATES = ['clean', 'unscanned', 'refused'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

/**
 * The bytes of attachments, once each: a file is named by what it holds. In the database, so that one backup has both
 * the files and what refers to them, of the same moment. A jurisdiction shares nothing with another, not even bytes.
 */
@Entity('attachment_content')
export class AttachmentContent {
  @PrimaryColumn({ type: 'bigint' })
  jurisdictionId: string;

  /** Of the bytes, hex. */
  @PrimaryColumn({ type: 'text' })
  sha256: string;

  @Column({ type: 'int' })
  byteSize: number;

  /** Stored as they are: office files and pictures are compressed already. */
  @Column({ type: 'bytea', select: false })
  bytes: Buffer;

  @Text()
  scan: ScanState;

  @Instant({ nullable: true })
  scannedAt: Date | null;

  /** The program that was asked; empty where there was none. */
  @Text({ default: '' })
  scanner: string;

  @Instant()
  at: Date;
}
