import { Column, Entity, Index } from 'typeorm';
import { Row, Text } from './columns.js';

/** Somebody who can sign in and be told. */
@Entity('person')
export class Person extends Row {
  @Index('person_login_key', { unique: true })
  @Text()
  login: string;

  @Text()
  name: string;

  @Text({ nullable: true })
  email: string | null;

  @Text({ nullable: true })
  phone: string | null;

  /** PHC string (argon2id), so that the method can change. */
  @Text()
  passwordHash: string;

  @Column({ type: 'boolean', default: true })
  active: boolean;
}
