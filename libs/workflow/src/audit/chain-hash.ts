/**
 * The hash of a row as SQL: every column that says something, as one text, after the hash before it. The database's own
 * `audit_hash` seals with the same formula; the verification brings its own copy, because whoever owns the tables can
 * change functions too (and an expression is six times as fast as the call).
 * @param row alias of an audit_event
 * @param prev expression of the hash before it
 * @param seq expression of its place
 */
export const hashSql = (row: string, prev: string, seq: string): string =>
  `encode(sha256(convert_to(${prev} || chr(10) || jsonb_build_array(${row}.jurisdiction_id::text, (${seq})::text,
     to_char(${row}.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), ${row}.actor_id::text, ${row}.actor_name,
     ${row}.via, ${row}.ip, ${row}.request_id, ${row}.action, ${row}.subject_type, ${row}.subject_id::text,
     ${row}.task_id::text, ${row}.note, ${row}.on_behalf, ${row}.before, ${row}.after)::text, 'UTF8')), 'hex')`;
