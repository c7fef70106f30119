import {
  quotedSheet,
  type BlockPlan,
  type PlanCell,
  type Plan,
  type Repair,
  type SheetPlan,
  type Validation,
} from '../../workbook';
import { queueEmpty } from './backup';
import { toHost, valueToHost } from './cells';
import type { Ground } from './check';
import { queueLook, type Inside } from './looks';
import { queueMarks } from './marks';
import { addressBatches, addressesAt, rectanglesByKey, type Rectangle } from './rectangles';

/** A part of a write that goes into one request; `size` estimates its share of the 5 MB in bytes. */
export interface Step {
  size: number;
  queue(context: Excel.RequestContext): void;
}

export const REQUEST_BYTES = 3_500_000;
/** A step takes at most this share of a request, so that a large block is spread over requests. */
const STEP_SHARE = 4;
const LINKS_PER_STEP = 200;

/** Puts steps together, in order, into as few requests as their size allows. */
export function packSteps(steps: Step[], limit: number): Step[][] {
  const requests: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    if (step.size > room || requests.length === 0) {
      requests.push([]);
      room = limit;
    }
    requests.at(-1)!.push(step);
    room -= step.size;
  }
  return requests;
}

/** All steps that change cells, sheets first that others refer to (in the plan's order, then blocks). */
export function contentSteps(
  plan: Plan,
  ground: Pick<Ground, 'sheets' | 'textCells'>,
  stamp: string,
  limit: number,
): Step[] {
  const present = ground.sheets;
  return [
    ...plan.sheets.map((sheet) => makeStep(sheet, present)),
    ...plan.sheets.flatMap((sheet) => cellSteps(sheet.name, 0, 0, sheet.rows, limit)),
    ...plan.sheets.flatMap(mergeSteps),
    ...plan.clear.map((area) => ({
      size: 300,
      queue: (context: Excel.RequestContext) =>
        context.workbook.worksheets
          .getItem(area.sheet)
          .getRangeByIndexes(area.row, area.column, area.rows, area.columns)
          .clear('All'),
    })),
    ...plan.blocks.flatMap((block) => blockSteps(block, limit)),
    ...(plan.repairs ?? []).map((repair, i) => repairStep(repair, ground.textCells[i] ?? false)),
    ...plan.sheets.flatMap((sheet) =>
      (sheet.validations ?? []).map((validation) => validationStep(sheet.name, validation)),
    ),
    ...markSteps(plan, stamp),
  ];
}

/** A sheet that is there is emptied, one that is not is made; sheets of the plan may refer to each other. */
function makeStep(sheet: SheetPlan, present: Set<string>): Step {
  const visibility = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' }[sheet.visibility ?? 'visible'];
  return {
    size: 800,
    queue({ workbook: { worksheets } }) {
      const made = present.has(sheet.name) ? worksheets.getItem(sheet.name) : worksheets.add(sheet.name);
      if (present.has(sheet.name)) queueEmpty(made);
      if (!present.has(sheet.name) || sheet.visibility) made.visibility = visibility as 'Visible';
    },
  };
}

function repairStep(repair: Repair, textCell: boolean): Step {
  // A number put into a cell that is formatted as text would become text again.
  const unbind = textCell && typeof repair.value === 'number';
  return {
    size: 500 + String(repair.value).length * 3,
    queue(context) {
      const cell = context.workbook.worksheets.getItem(repair.sheet).getCell(repair.row, repair.column);
      if (unbind) cell.numberFormat = [['General']];
      cell.formulas = [[valueToHost(repair.value, textCell && !unbind)]];
    },
  };
}

/**
 * A block on a sheet of the clerk's: an empty place is left alone, and a planned cell without look and format changes
 * the content alone.
 */
function blockSteps(block: BlockPlan, limit: number): Step[] {
  const columns = widest(block.rows);
  if (block.rows.length === 0 || columns === 0) return [];
  const dressed = rectanglesByKey(block.rows.length, columns, (r, c) =>
    isDressed(block.rows[r]?.[c]) ? true : undefined,
  );
  return [
    ...addressBatches(addressesAt(dressed.get(true) ?? [], block.row, block.column)).map((address) => ({
      size: address.length + 500,
      queue: (context: Excel.RequestContext) =>
        context.workbook.worksheets.getItem(block.sheet).getRanges(address).clear('All'),
    })),
    ...cellSteps(block.sheet, block.row, block.column, block.rows, limit),
  ];
}

function isDressed(cell: PlanCell | null | undefined): boolean {
  return cell?.look !== undefined || cell?.format !== undefined;
}

/** Links, then formats, then contents, then looks: a later one would spoil an earlier one otherwise. */
function cellSteps(sheet: string, row: number, column: number, rows: (PlanCell | null)[][], limit: number): Step[] {
  const columns = widest(rows);
  if (columns === 0) return [];
  const contents: Step[] = [];
  for (let from = 0, to = 0; from < rows.length; from = to) {
    for (let room = limit / STEP_SHARE; to < rows.length && (to === from || room > 0); to++)
      room -= rowBytes(rows[to]!, columns);
    contents.push(contentStep(sheet, row + from, column, rows.slice(from, to), columns));
  }
  return [...linkSteps(sheet, row, column, rows), ...contents, ...lookSteps(sheet, row, column, rows, columns)];
}

/** Null leaves a cell of Excel as it is; a sheet of our own has been emptied before. */
function contentStep(sheet: string, row: number, column: number, rows: (PlanCell | null)[][], columns: number): Step {
  const size = rows.reduce((sum, line) => sum + rowBytes(line, columns), 1000);
  const cells = rows.map((line) => Array.from({ length: columns }, (_, i) => line[i] ?? null));
  const contents = cells.map((line) => line.map((cell) => (cell ? toHost(cell) : null)));
  const formatted = cells.some((line) => line.some((cell) => cell?.format !== undefined));
  const formats = formatted ? cells.map((line) => line.map((cell) => cell?.format ?? null)) : null;
  return {
    size,
    queue(context) {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, cells.length, columns);
      if (formats) range.numberFormat = formats;
      range.formulas = contents;
    },
  };
}

function linkSteps(sheet: string, row: number, column: number, rows: (PlanCell | null)[][]): Step[] {
  const links = rows.flatMap((line, r) =>
    line.flatMap((cell, c) => (cell?.link ? [{ row: row + r, column: column + c, link: cell.link }] : [])),
  );
  const steps: Step[] = [];
  for (let from = 0; from < links.length; from += LINKS_PER_STEP) {
    const part = links.slice(from, from + LINKS_PER_STEP);
    steps.push({
      size: part.length * 900,
      queue(context) {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        for (const { row: r, column: c, link } of part) {
          worksheet.getCell(r, c).hyperlink = { documentReference: `${quotedSheet(link.sheet)}!${link.a1}` };
        }
      },
    });
  }
  return steps;
}

function lookSteps(sheet: string, row: number, column: number, rows: (PlanCell | null)[][], columns: number): Step[] {
  const byLook = rectanglesByKey(rows.length, columns, (r, c) => {
    const look = rows[r]?.[c]?.look;
    return look === 'plain' ? undefined : look;
  });
  return [...byLook].flatMap(([look, rectangles]) =>
    byShape(rectangles).flatMap(({ inside, alike }) =>
      addressBatches(addressesAt(alike, row, column)).map((address) => ({
        size: address.length + 6000,
        queue: (context: Excel.RequestContext) =>
          queueLook(context.workbook.worksheets.getItem(sheet).getRanges(address), look, inside),
      })),
    ),
  );
}

/** Rectangles that have the same lines between their cells go together. */
function byShape(rectangles: Rectangle[]): { inside: Inside; alike: Rectangle[] }[] {
  return [true, false]
    .flatMap((betweenRows) => [true, false].map((betweenColumns) => ({ betweenRows, betweenColumns })))
    .map((inside) => ({
      inside,
      alike: rectangles.filter((r) => r.rows > 1 === inside.betweenRows && r.columns > 1 === inside.betweenColumns),
    }))
    .filter(({ alike }) => alike.length > 0);
}

function mergeSteps(sheet: SheetPlan): Step[] {
  return (sheet.merges ?? []).map((area) => ({
    size: 400,
    queue: (context: Excel.RequestContext) =>
      context.workbook.worksheets
        .getItem(sheet.name)
        .getRangeByIndexes(area.row, area.column, area.rows, area.columns)
        .merge(false),
  }));
}

function validationStep(sheet: string, validation: Validation): Step {
  const { area, listFrom, kind, min, strict, title, message } = validation;
  return {
    size: 2000,
    queue(context) {
      const { dataValidation } = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
      const rule =
        listFrom !== undefined
          ? { list: { inCellDropDown: true, source: `=${listFrom.replace(/^=/, '')}` } }
          : numberRule(kind, min);
      if (rule) dataValidation.rule = rule;
      dataValidation.ignoreBlanks = true;
      dataValidation.errorAlert = {
        showAlert: strict,
        style: 'Stop',
        title: (title ?? '请检查').slice(0, 32),
        message: (message ?? '请从下拉列表中选择，或按提示填写。').slice(0, 225),
      };
      if (message !== undefined) {
        dataValidation.prompt = { showPrompt: true, title: (title ?? '').slice(0, 32), message: message.slice(0, 255) };
      }
    },
  };
}

function numberRule(kind: Validation['kind'], min: number | undefined): Excel.DataValidationRule | null {
  const atLeast = 'GreaterThanOrEqualTo' as const;
  if (kind === 'integer') return { wholeNumber: { formula1: min ?? -999_999_999, operator: atLeast } };
  if (kind === 'decimal') return { decimal: { formula1: min ?? -999_999_999_999, operator: atLeast } };
  if (kind === 'date') return { date: { formula1: '1900-01-01', operator: atLeast } };
  return null;
}

function markSteps(plan: Plan, stamp: string): Step[] {
  const marks = plan.marks?.add ?? [];
  return [...new Set(marks.map((mark) => mark.sheet))].map((sheet) => {
    const own = marks.filter((mark) => mark.sheet === sheet);
    return {
      size: own.length * 8 + 4000,
      queue: (context: Excel.RequestContext) => queueMarks(context, sheet, own, stamp),
    };
  });
}

function widest(rows: (PlanCell | null)[][]): number {
  return rows.reduce((most, line) => Math.max(most, line.length), 0);
}

/** Bytes of a row as JSON, its formats included; Chinese characters take three. */
function rowBytes(line: (PlanCell | null)[], columns: number): number {
  let sum = columns * 20;
  for (const cell of line) {
    const content = cell ? (cell.formula ?? cell.value) : null;
    sum += (typeof content === 'string' ? content.length * 3 : 10) + (cell?.format?.length ?? 0) * 3;
  }
  return sum;
}
