import { createRandom, SEED } from '../../libs/domain/test/random.js';
import { compareWithModel } from '../../libs/domain/test/schedule-rounds.js';

const RULES = 20_000;
const ZONE_YEARS = 8;

it(`${RULES} random rules fire as a walk minute by minute says (seed ${SEED})`, () => {
  expect(compareWithModel(createRandom(SEED), RULES, ZONE_YEARS)).toEqual([]);
}, 180_000);
