import { emptyPlan, type Door, type Plan, type PlanCell } from '../../../src/workbook';
import type { Job } from './faults';
import { cells, fill, openExcel, type OpenExcel } from './support';

const ROSTER = [
  ['单位名称', '在校学生数', '身份证号'],
  ['测试一校', 500, '110101200001010011'],
  ['测试二校', '350人', '=1+1'],
];

/** A roster with an Excel table beside the columns to write, and sheets of an earlier run. */
function open(): OpenExcel {
  const opened = openExcel({
    名册: ROSTER,
    集团: [['集团'], ['测试集团']],
    校验结果: [['旧的结果', '旧']],
    测算结果: [['旧']],
    记录: [['旧记录']],
  });
  const { host } = opened;
  host.sheet('记录').visibility = 'VeryHidden';
  host.sheet('校验结果').filter = { rect: { row: 0, column: 0, rows: 1, columns: 2 }, filtered: false };
  host.sheet('校验结果').merges = [{ row: 4, column: 0, rows: 1, columns: 2 }];
  host.book.tables.push({
    id: 't1',
    name: '表1',
    sheet: host.sheet('名册'),
    rect: { row: 0, column: 0, rows: 3, columns: 3 },
    filtered: false,
  });
  fill(host, '集团', [
    [null, null],
    [null, null, '旧的测算值'],
  ]);
  return opened;
}

const styled = (value: PlanCell['value'], more: Partial<PlanCell> = {}): PlanCell => ({ value, ...more });

export const WRITE: Plan = {
  ...emptyPlan('写入测算列'),
  sheets: [
    {
      name: '测算结果',
      rows: [
        [styled('测算', { look: 'title' }), null],
        [styled('集团', { look: 'listHead' }), styled('元', { look: 'listHead' })],
        [
          styled('测试集团', { look: 'listBody', link: { sheet: '集团', a1: 'A2' } }),
          styled(20000, { formula: "='名册'!D2", format: '#,##0', look: 'listNumber' }),
        ],
      ],
      merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
      widths: [20, 12],
      freeze: { rows: 2, columns: 1 },
      filter: { row: 1, column: 0, rows: 2, columns: 2 },
      print: { paper: 'A4', landscape: false },
    },
    { name: '记录', visibility: 'veryHidden', rows: [cells('D2', '=不是公式', '007')] },
    {
      name: '政策参数',
      rows: [cells('参数名称', '取值')],
      validations: [
        {
          area: { row: 1, column: 0, rows: 20, columns: 1 },
          listFrom: "'集团'!$A$1:$A$2",
          strict: true,
          message: '请选择。',
        },
      ],
    },
  ],
  blocks: [
    {
      sheet: '名册',
      row: 0,
      column: 3,
      rows: [
        [styled('应增补（元）', { look: 'computedHead' })],
        [styled(20000, { formula: '=B2*40', look: 'computed' })],
        [styled(15000, { look: 'computedFixed' })],
      ],
      widths: [14],
    },
  ],
  clear: [{ sheet: '集团', row: 1, column: 2, rows: 1, columns: 1 }],
};

const MARK: Plan = {
  ...emptyPlan('一键校验'),
  sheets: [
    {
      name: '校验结果',
      rows: [cells('严重程度', '工作表'), cells('错误', '名册')],
      filter: { row: 0, column: 0, rows: 2, columns: 2 },
    },
  ],
  marks: {
    removeAll: true,
    add: [
      { sheet: '名册', row: 2, column: 1, severity: 'error' },
      { sheet: '集团', row: 1, column: 0, severity: 'notice' },
    ],
  },
};

const REPAIR: Plan = {
  ...emptyPlan('全部修复'),
  repairs: [
    { sheet: '名册', row: 2, column: 1, value: 350 },
    { sheet: '集团', row: 1, column: 0, value: '测试集团（新）' },
  ],
};

const UNDO: Plan = {
  ...emptyPlan('撤销'),
  clear: [{ sheet: '名册', row: 0, column: 3, rows: 3, columns: 1 }],
  removeSheets: ['校验结果', '测算结果', '记录'],
};

async function job(door: Door, plan: Plan): Promise<void> {
  await door.read();
  await door.apply(plan);
  await door.calculated([{ sheet: '名册', row: 0, column: 0, rows: 3, columns: 4 }]);
}

/** What the buttons do to a workbook, as plans: all that a door may be asked for is in one of them. */
export const DOOR_JOBS: Job[] = [
  { name: 'read', open, run: (door) => door.read() },
  { name: 'write columns', open, run: (door) => job(door, WRITE) },
  { name: 'mark', open, run: (door) => job(door, MARK) },
  { name: 'repair', open, run: (door) => job(door, REPAIR) },
  { name: 'undo', open, run: (door) => job(door, UNDO) },
];
