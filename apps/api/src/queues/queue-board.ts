import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { WakeQueue } from '@app/jobs';
import type { RequestHandler } from 'express';

/** The adapter brings types of its own, which are the same by another path. */
type Adapter = Parameters<typeof createBullBoard>[0]['serverAdapter'];

/** Where the page lies; its own addresses are relative to this one. */
export const BOARD_PATH = '/api/v1/queues';

/** Waiting, running and failed jobs, to look at only: jobs carry no data, and what is due is decided by the tables. */
export class QueueBoard {
  private page: RequestHandler | undefined;

  /** @param queues asked for when somebody looks first: until then the process holds no connection for them */
  constructor(private readonly queues: () => readonly WakeQueue[]) {}

  readonly serve: RequestHandler = (request, response, next) => {
    this.page ??= this.open();
    request.url = request.originalUrl.slice(BOARD_PATH.length) || '/';
    this.page(request, response, next);
  };

  private open(): RequestHandler {
    const serverAdapter = new ExpressAdapter().setBasePath(BOARD_PATH);
    const adapters = this.queues().map(
      (queue) =>
        new BullMQAdapter(queue as unknown as ConstructorParameters<typeof BullMQAdapter>[0], {
          readOnlyMode: true,
        }),
    );
    const options = { uiConfig: { boardTitle: '任务队列' } };
    createBullBoard({ queues: adapters, serverAdapter: serverAdapter as unknown as Adapter, options });
    return serverAdapter.getRouter() as RequestHandler;
  }
}
