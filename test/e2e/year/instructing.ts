import type { InstructionView, LedgerRow, Page } from '@app/workflow';
import type { Random } from '../../../libs/domain/test/random.js';
import type { Http } from '../support/http.js';
import type { Agenda } from './agenda.js';
import { orMonday, plusDays } from './days.js';
import type { Place } from './place.js';
import type { Tally } from './tally.js';

export interface InstructingParts {
  readonly place: Place;
  readonly agenda: Agenda;
  readonly random: Random;
  readonly tally: Tally;
}

/** 批示: each month the supervisor asks about the task that is overdue longest; the unit answers, sometimes twice. */
export function planInstruction(parts: InstructingParts, month: string): void {
  parts.agenda.at(orMonday(`${month}-10`), '11:00', () => give(parts));
}

async function give(parts: InstructingParts): Promise<void> {
  const { place, tally, agenda } = parts;
  const query = { class: 'overdue', limit: '1' };
  const [row] = (await place.supervisor.get<Page<LedgerRow>>('/tasks', query)).items;
  const unit = row?.lead[0]?.id;
  if (row === undefined || !unit) return;
  const answerDue = plusDays(tally.today, 10);
  const body = { taskId: row.id, text: '请说明逾期原因，提出整改措施。', answerDue };
  const { id } = await place.supervisor.post<InstructionView>('/instructions', body);
  tally.add('instruction.issue');
  agenda.at(orMonday(plusDays(tally.today, parts.random.integer(3, 14))), '16:00', () =>
    answer(parts, unit, id),
  );
}

async function answer(parts: InstructingParts, unit: string, id: string): Promise<void> {
  const { place, random } = parts;
  const contact = await place.contact(unit);
  await step(parts, contact, id, 'answer', '已制定整改措施');
  if (random.chance(0.3)) {
    await step(parts, place.supervisor, id, 'return', '措施不具体');
    await step(parts, contact, id, 'answer', '已细化到人到天');
  }
  await step(parts, place.supervisor, id, 'close', '');
}

async function step(
  { tally }: InstructingParts,
  who: Http,
  id: string,
  verb: string,
  text: string,
): Promise<void> {
  const { items } = await who.get<Page<InstructionView>>('/instructions', { limit: '200' });
  const version = items.find((item) => item.id === id)?.version ?? 0;
  await who.post(`/instructions/${id}/${verb}`, text === '' ? {} : { text }, version);
  tally.add(`instruction.${verb}`);
}
