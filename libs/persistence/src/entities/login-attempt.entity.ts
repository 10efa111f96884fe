import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Instant } from './columns.js';

/** Tries to sign in that have not succeeded; the key is a hash of login and address. */
@Entity('login_attempt')
export class LoginAttempt {
  @PrimaryColumn({ type: 'text' })
  key: string;

  @Column({ type: 'int' })
  tries: number;

  /** Until when the tries count; of the injected clock. */
  @Instant()
  until: Date;
}
