import { check, markFindings, submit, undo, writeFigures, writeFindings } from '../../../src/tasks';
import type { JobOptions } from '../../../src/tasks';
import type { CellValue, Door, SheetGrid } from '../../../src/workbook';
import { hostOf } from '../../excel-host';
import type { Job } from './faults';
import { connected, type OpenExcel } from './support';

const OPTIONS: JobOptions = { policy: 'shapotou', today: '2025-10-20', on: '2025-10-15' };

const SCHOOLS: CellValue[][] = [
  ['集团名称', '单位名称', '角色', '单位类型', '在校学生数', '教师数', '编办核定'],
  ['测试一集团', '测试甲学校', '龙头', '小学', 900, 60, '是'],
  ['测试一集团', '测试乙学校', '成员', '小学', 500, 31, '是'],
  ['测试一集团', '测试丙学校', '成员', '小学', 499, 30, '是'],
  ['测试二集团', '测试丁学校', '龙头', '初中', 1200, 88, '是'],
  ['测试二集团', '测试戊学校', '成员', '初中', -5, 12, '是'],
];

function sheet(name: string, values: CellValue[][]): SheetGrid {
  return {
    name,
    visibility: 'visible',
    rowCount: values.length,
    columnCount: Math.max(...values.map((line) => line.length)),
    values,
    formulas: new Map(),
    formats: new Map(),
    merges: [],
  };
}

function open(): OpenExcel {
  const host = hostOf({
    name: '名册.xlsx',
    sheets: [
      sheet('单位名册', SCHOOLS),
      sheet('填报信息', [
        ['项目', '内容'],
        ['政策', 'shapotou'],
      ]),
    ],
  });
  return connected(host);
}

const compute = async (door: Door): Promise<unknown> => writeFigures(door, await check(door, OPTIONS));

/** A workbook in which the columns were written by a pane that has been closed since. */
async function openComputed(): Promise<OpenExcel> {
  const { host, door } = open();
  await compute(door);
  host.forget();
  return connected(host);
}

/** The one-click jobs themselves. */
export const TASK_JOBS: Job[] = [
  { name: '一键校验', open, run: async (door) => writeFindings(door, await check(door, OPTIONS)) },
  { name: '标记', open, run: async (door) => markFindings(door, await check(door, OPTIONS)) },
  { name: '测算', open, run: compute },
  { name: '报送', open, run: async (door) => submit(door, await check(door, OPTIONS), ['R64']) },
  { name: '撤销', open: openComputed, run: (door) => undo(door) },
];
