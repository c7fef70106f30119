import { bordersObject } from './format';
import { overlaps, type ConditionalRule, type Rect, type Sheet } from './model';
import { HostError, itemNotFound, NULL, type HostObject } from './objects';
import type { World } from './world';

/** Conditional formats of some cells: custom formulas alone. */
export function rulesObject(world: World, sheet: Sheet, rects: Rect[]): HostObject {
  const found = () => sheet.rules.filter((rule) => rule.rects.some((own) => rects.some((rect) => overlaps(own, rect))));
  return {
    host: true,
    type: 'ConditionalFormatCollection',
    items: () => found().map((rule) => ruleObject(sheet, rule)),
    index(id) {
      const rule = found().find((item) => item.id === id);
      if (!rule) throw itemNotFound('ConditionalFormatCollection.getItem');
      return ruleObject(sheet, rule);
    },
    call: {
      Add(type: string) {
        if (type !== 'Custom') throw new HostError('NotImplemented', `ConditionalFormatCollection.add ${type}`);
        if (sheet.protected) throw new HostError('AccessDenied', 'You cannot perform the requested operation.');
        const rule = {
          id: `r${++world.book.counter}`,
          type,
          rects: rects.map((rect) => ({ ...rect })),
          formula: '',
          style: {},
        };
        sheet.rules.push(rule);
        return ruleObject(sheet, rule);
      },
    },
  };
}

function ruleObject(sheet: Sheet, rule: ConditionalRule): HostObject {
  const style = {
    read: (key: string) => rule.style[key] ?? null,
    write: (key: string, value: unknown) => void (rule.style[key] = value as string),
  };
  const custom = (): HostObject => ({
    host: true,
    type: 'CustomConditionalFormat',
    get: {
      Rule: () => ({
        host: true,
        type: 'ConditionalFormatRule',
        get: { Formula: () => rule.formula },
        set: { Formula: (formula: string) => void (rule.formula = formula) },
      }),
      Format: () => ({
        host: true,
        type: 'ConditionalRangeFormat',
        get: { Borders: () => ({ ...bordersObject(style), type: 'ConditionalRangeBorderCollection' }) },
      }),
    },
  });
  return {
    host: true,
    type: 'ConditionalFormat',
    id: rule.id,
    get: {
      Id: () => rule.id,
      Type: () => rule.type,
      Custom: custom,
      CustomOrNullObject: () => (rule.type === 'Custom' ? custom() : NULL),
    },
    call: {
      Delete: () => {
        sheet.rules = sheet.rules.filter((item) => item !== rule);
      },
    },
  };
}
