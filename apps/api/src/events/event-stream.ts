import type { Response } from 'express';

/** A reader that does not take what is sent is cut off; it comes back and asks anew. */
const MAX_WAITING_BYTES = 1_000_000;
const RETRY_MS = 3000;

/** One open answer of server-sent events. */
export class EventStream {
  constructor(private readonly response: Response) {}

  open(): void {
    this.response.status(200);
    this.response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    this.response.setHeader('Cache-Control', 'no-store, no-transform');
    // nginx would collect events until its buffer is full.
    this.response.setHeader('X-Accel-Buffering', 'no');
    this.response.flushHeaders();
    this.write(`retry: ${RETRY_MS}\n\n`);
  }

  send(event: string, id: string, data: object): void {
    this.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Proxies close a connection on which nothing happens. */
  beat(): void {
    this.write(': \n\n');
  }

  end(): void {
    this.response.end();
  }

  onClose(listener: () => void): void {
    this.response.on('close', listener);
  }

  private write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    if (this.response.writableLength > MAX_WAITING_BYTES) this.response.destroy();
    else this.response.write(text);
  }
}
