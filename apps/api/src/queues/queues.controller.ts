import { Controller, Get, Inject, Next, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import { QueueBoard } from './queue-board.js';

const PAGE = { schema: { type: 'string', format: 'binary' } } as const;

/** A page for administrators; there is no route by which it could change anything. */
@ApiTags('health')
@Controller('queues')
export class QueuesController {
  constructor(@Inject(QueueBoard) private readonly board: QueueBoard) {}

  @Get()
  @ApiProduces('text/html')
  @ApiOkResponse(PAGE)
  page(@Req() request: Request, @Res() response: Response, @Next() next: NextFunction): void {
    this.board.serve(request, response, next);
  }

  /** What the page is made of, and what it asks for. */
  @Get('*rest')
  @ApiProduces('text/html', 'application/json')
  @ApiOkResponse(PAGE)
  rest(@Req() request: Request, @Res() response: Response, @Next() next: NextFunction): void {
    this.board.serve(request, response, next);
  }
}
