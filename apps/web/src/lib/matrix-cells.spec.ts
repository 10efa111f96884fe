import type { Matrix } from '../api/types';
import { matrixSigns } from './matrix-cells';

describe('matrixSigns', () => {
  it('sorts sparse cells into rows and columns', () => {
    const matrix = {
      roles: ['lead', 'responsible', 'cooperating', 'implementing'],
      tasks: [{}, {}],
      units: [{}, {}, {}],
      cells: [
        [1, 2, 0],
        [0, 2, 2],
        [0, 0, 0],
      ],
    } as unknown as Matrix;
    expect(matrixSigns(matrix)).toEqual({
      ofTask: [
        [
          { place: 0, role: 'lead' },
          { place: 2, role: 'cooperating' },
        ],
        [{ place: 2, role: 'lead' }],
      ],
      ofUnit: [
        [{ place: 0, role: 'lead' }],
        [],
        [
          { place: 0, role: 'cooperating' },
          { place: 1, role: 'lead' },
        ],
      ],
    });
  });
});
