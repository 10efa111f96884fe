import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { listenToAudit, type AuditListener } from '@app/persistence';
import { LiveChanges, type Actor } from '@app/workflow';
import { ApiError } from '../http/api-error.js';
import { DATA_SOURCE, LIVE_LIMITS } from '../tokens.js';
import type { EventStream } from './event-stream.js';
import { Subscriber } from './subscriber.js';

export interface LiveLimits {
  readonly heartbeatMs: number;
  /** How often is looked whether the session still lives and what its person may see. */
  readonly identifyMs: number;
  readonly streamsPerPerson: number;
  readonly streams: number;
  /** More missed changes than this are not told one by one. */
  readonly replayed: number;
}

export const DEFAULT_LIVE_LIMITS: LiveLimits = {
  heartbeatMs: 25_000,
  identifyMs: 60_000,
  streamsPerPerson: 8,
  streams: 2000,
  replayed: 500,
};

const PAGE = 200;

/** Tells the open pages of this process what has changed, and whose inbox has something new. The database announces; the audit trail says what it was. */
@Injectable()
export class LiveHub implements OnModuleDestroy {
  private readonly subscribers = new Set<Subscriber>();
  private readonly logger = new Logger('live');
  private listener: AuditListener | null = null;
  private hasListened = false;
  /** One look at a time, so that every reader is told in order. */
  private turn: Promise<void> = Promise.resolve();
  private readonly waiting = new Set<string>();

  constructor(
    @Inject(LiveChanges) private readonly changes: LiveChanges,
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(LIVE_LIMITS) private readonly limits: LiveLimits,
  ) {}

  /** @throws TOO_MANY_STREAMS */
  requireRoom(personId: string): void {
    const own = [...this.subscribers].filter((subscriber) => subscriber.personId === personId).length;
    if (own < this.limits.streamsPerPerson && this.subscribers.size < this.limits.streams) return;
    throw new ApiError('TOO_MANY_STREAMS');
  }

  /** @param seen where the reader was before a break, by jurisdiction */
  async add(
    actor: Actor,
    stream: EventStream,
    seen: ReadonlyMap<string, number>,
    identify: () => Promise<Actor | null>,
  ): Promise<void> {
    const heads = await this.changes.heads(await this.changes.placesOf(actor));
    const positions = new Map(
      [...heads].map(([place, head]) => [place, Math.min(seen.get(place) ?? head, head)]),
    );
    const subscriber = new Subscriber(actor.personId, actor, stream, positions);
    const timers = [
      setInterval(() => stream.beat(), this.limits.heartbeatMs),
      setInterval(() => void this.lookAgain(subscriber, identify), this.limits.identifyMs),
    ];
    this.subscribers.add(subscriber);
    stream.onClose(() => {
      timers.forEach(clearInterval);
      this.subscribers.delete(subscriber);
    });
    stream.open();
    this.listen();
    for (const place of subscriber.places) this.look(place);
  }

  /** Streams would keep the server from closing: they end first, and browsers come back to its successor. */
  async onModuleDestroy(): Promise<void> {
    await this.listener?.close();
    for (const { stream } of this.subscribers) stream.end();
    this.subscribers.clear();
    await this.turn;
  }

  private listen(): void {
    const { url } = this.dataSource.options as { readonly url?: string };
    if (this.listener !== null || url === undefined) return;
    this.listener = listenToAudit(url, {
      onChange: (place) => this.look(place),
      onInbox: (personIds) => this.tellInboxes(personIds),
      onListening: () => this.onListening(),
    });
  }

  /** Whoever has mail of ours is told that there is some; the page asks for it. */
  private tellInboxes(personIds: readonly string[]): void {
    const told = new Set(personIds);
    for (const subscriber of this.subscribers) if (told.has(subscriber.personId)) subscriber.inbox();
  }

  /** Between the first reader and the first LISTEN nothing is lost: the trail is looked at. After a break pages load anew. */
  private onListening(): void {
    const broken = this.hasListened;
    this.hasListened = true;
    for (const place of this.placesOfAll()) this.look(place, broken);
  }

  private placesOfAll(): Set<string> {
    return new Set([...this.subscribers].flatMap(({ places }) => [...places]));
  }

  /** A look that is still waiting stands for all that are asked for meanwhile. */
  private look(place: string, broken = false): void {
    if (!broken && this.waiting.has(place)) return;
    if (!broken) this.waiting.add(place);
    this.turn = this.turn.then(async () => {
      this.waiting.delete(place);
      try {
        if (broken) await this.skipTo(place, 0);
        else await this.tell(place);
      } catch (error) {
        this.logger.warn(
          `changes could not be read: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    });
  }

  private readersOf(place: string): Subscriber[] {
    return [...this.subscribers].filter((subscriber) => subscriber.positionIn(place) !== undefined);
  }

  private async tell(place: string): Promise<void> {
    await this.skipTo(place, this.limits.replayed);
    for (let more = true; more;) {
      const readers = this.readersOf(place);
      const from = Math.min(...readers.map((reader) => reader.positionIn(place) ?? Infinity));
      if (!Number.isFinite(from)) return;
      const page = await this.changes.after(place, from, PAGE);
      for (const change of page) for (const reader of readers) reader.take(change);
      more = page.length === PAGE;
    }
  }

  /** Readers who missed more than is told one by one load everything anew. */
  private async skipTo(place: string, bearable: number): Promise<void> {
    const head = (await this.changes.heads([place])).get(place) ?? 0;
    for (const reader of this.readersOf(place)) {
      if (head - (reader.positionIn(place) ?? head) > bearable || bearable === 0) reader.refetch(place, head);
    }
  }

  /** Ends with the session; while it lives, follows the rights of its person. */
  private async lookAgain(subscriber: Subscriber, identify: () => Promise<Actor | null>): Promise<void> {
    try {
      const actor = await identify();
      if (actor === null) return subscriber.stream.end();
      subscriber.update(actor, await this.changes.heads(await this.changes.placesOf(actor)));
    } catch {
      // The database is away; the next look decides.
    }
  }
}
