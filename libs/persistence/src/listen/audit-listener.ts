import pg from 'pg';

export interface AuditListenerEvents {
  /** A change was committed: the jurisdiction, and the place of the change in its chain. */
  readonly onChange: (jurisdictionId: string, seq: number) => void;
  /** Something new was committed to the inboxes of these. */
  readonly onInbox: (personIds: readonly string[]) => void;
  /** Listening (again): what was committed before this moment was not announced here. */
  readonly onListening: () => void;
}

export interface AuditListener {
  close(): Promise<void>;
}

const CHANGES = 'qiantou_audit';
const INBOXES = 'qiantou_inbox';
const CHANGE = /^(\d{1,18}):(\d{1,15})$/;
const PERSONS = /^\d{1,18}(?:,\d{1,18})*$/;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
const CONNECT_TIMEOUT_MS = 5000;
/** A connection that a firewall dropped says nothing; a question now and then finds out. */
const PROBE_MS = 20_000;

/** Hears of every change and of news in inboxes on a connection of its own, and connects anew, with growing pauses, until it is closed. */
export function listenToAudit(databaseUrl: string, events: AuditListenerEvents): AuditListener {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let pause = FIRST_PAUSE_MS;
  let closed = false;

  const again = (broken: pg.Client): void => {
    if (closed || client !== broken) return;
    client = null;
    clearInterval(timer);
    broken.end().catch(() => undefined);
    timer = setTimeout(() => void connect(), pause);
    pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
  };

  const connect = async (): Promise<void> => {
    const fresh = openClient(databaseUrl);
    client = fresh;
    fresh.on('error', () => again(fresh));
    fresh.on('end', () => again(fresh));
    fresh.on('notification', ({ channel, payload = '' }) => {
      if (!closed) hear(channel, payload, events);
    });
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${CHANGES}`);
      await fresh.query(`LISTEN ${INBOXES}`);
    } catch {
      return again(fresh);
    }
    pause = FIRST_PAUSE_MS;
    timer = setInterval(() => void fresh.query('SELECT 1').catch(() => again(fresh)), PROBE_MS);
    if (!closed) events.onListening();
  };

  void connect();
  return {
    close: async () => {
      closed = true;
      clearInterval(timer);
      await client?.end().catch(() => undefined);
    },
  };
}

function hear(channel: string, payload: string, events: AuditListenerEvents): void {
  if (channel === INBOXES && PERSONS.test(payload)) events.onInbox(payload.split(','));
  const [, jurisdictionId, seq] = channel === CHANGES ? (CHANGE.exec(payload) ?? []) : [];
  if (jurisdictionId !== undefined) events.onChange(jurisdictionId, Number(seq));
}

const openClient = (connectionString: string): pg.Client =>
  new pg.Client({
    connectionString,
    application_name: 'qiantou-live',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
