import { DoorError, type Plan } from '../workbook';

/** Refuses a plan with charts, for doors into an open workbook: they would be lost without a word. */
export function refuseCharts(plan: Plan): void {
  const sheet = plan.sheets.find(({ charts }) => charts && charts.length > 0);
  if (!sheet) return;
  throw new DoorError(
    'not-supported',
    `没有完成“${plan.title}”：“${sheet.name}”带有图表，只能写入新文件，内容没有改动。`,
  );
}
