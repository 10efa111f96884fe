import { hears, liveScopeOf, type Actor, type LiveScope, type SequencedChange } from '@app/workflow';
import type { EventStream } from './event-stream.js';
import { printPositions } from './positions.js';

/** A reader: what they may hear of, and how far they have been told. */
export class Subscriber {
  private scope: LiveScope;

  constructor(
    readonly personId: string,
    actor: Actor,
    readonly stream: EventStream,
    private readonly positions: Map<string, number>,
  ) {
    this.scope = liveScopeOf(actor);
  }

  get places(): readonly string[] {
    return [...this.positions.keys()];
  }

  /** Undefined where the jurisdiction does not concern them. */
  positionIn(place: string): number | undefined {
    return this.positions.get(place);
  }

  /** Rights as they are now; jurisdictions that are new begin where their chain ends. */
  update(actor: Actor, heads: ReadonlyMap<string, number>): void {
    this.scope = liveScopeOf(actor);
    for (const place of this.places) if (!heads.has(place)) this.positions.delete(place);
    for (const [place, seq] of heads) if (!this.positions.has(place)) this.positions.set(place, seq);
  }

  /** Each change once and in order. */
  take(change: SequencedChange): void {
    const known = this.positions.get(change.jurisdictionId);
    if (known === undefined || change.seq <= known) return;
    this.positions.set(change.jurisdictionId, change.seq);
    if (hears(this.scope, change)) this.stream.send('change', printPositions(this.positions), change.view);
  }

  /** There is something new in their inbox. */
  inbox(): void {
    this.stream.send('inbox', printPositions(this.positions), {});
  }

  /** Something may have been missed: everything on the screen is to be asked for anew. */
  refetch(place: string, head: number): void {
    this.positions.set(place, head);
    this.stream.send('refetch', printPositions(this.positions), {});
  }
}
