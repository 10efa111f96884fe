import { Column, Entity, Index } from 'typeorm';
import { Ref, Text, VersionedRow } from './columns.js';

/** Somebody who can sign in and be told. */
@Entity('person')
export class Person extends VersionedRow {
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

  /** Whose admin keeps the account while the person is nothing in no unit: set when their last part went to another. */
  @Ref({ nullable: true })
  homeJurisdictionId: string | null;
}
