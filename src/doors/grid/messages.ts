import { DoorError } from '../../workbook';

/** The plan names a sheet which the workbook does not have. */
export function notFound(sheet: string): DoorError {
  return new DoorError('not-found', `没有找到工作表“${sheet}”，可能已被改名或删除。内容没有改动，请重新校验后再试。`);
}

export const WORDS = {
  cancelled: '已取消，内容没有改动。',
  reading: (sheet: string) => `读取 ${sheet}`,
  failed: '写入没有完成，表格已恢复原样。请重试；仍不行时先保存文件再重新打开。',
  calculation: '公式在 60 秒内没有算完，表格已恢复原样。请稍候再试。',
};
