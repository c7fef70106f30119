import type { Policy } from '../../policy/model';
import { emptyPlan, type Plan } from '../../workbook';
import { missingWord } from '../words';
import type { CityInput } from './county';
import { doublesOf, doublesSheet } from './doubles';
import { cityForms } from './forms';
import { countyStates, statesSheet } from './states';
import { detailSheet, summarySheet } from './summary';

export * from './county';
export { doublesOf, type Double } from './doubles';
export { countyStates, missingCounties, PROBLEM_WORDS, type CountyProblem, type CountyState } from './states';
export { totalOf } from './summary';

/** A sheet of the city's workbook. */
export interface RollupForm {
  form: string;
  title: string;
  sheet: string;
  rows: number;
  missing: string[];
}

/**
 * The city's workbook: 汇总, 收报情况 (who is missing, late or fails the checks), 汇总明细 (each number with file, sheet
 * and cell), 重复, and the forms which the policy wants of a city, as of a day (`on`). Pure.
 */
export function rollupPlan(
  policy: Policy,
  input: CityInput,
  { on, today }: { on: string; today: string },
): { plan: Plan; forms: RollupForm[] } {
  const { counties } = input;
  const doubles = doublesOf(counties);
  const own = [summarySheet(policy, counties, today), statesSheet(input), detailSheet(counties), doublesSheet(doubles)];
  const city = cityForms(policy, input, on, new Set(own.map((sheet) => sheet.name)));
  const missing = counties.flatMap(({ unit, figures }) =>
    figures.filter((figure) => figure.value === null).map((figure) => `${unit} ${figure.title}`),
  );
  const list = (title: string, sheet: string, rows: number, lacks: string[] = []): RollupForm => ({
    form: sheet, title, sheet, rows, missing: lacks,
  }); // prettier-ignore
  return {
    plan: { ...emptyPlan('汇总'), sheets: [...own, ...city.map(({ drawn }) => drawn.sheet)] },
    forms: [
      list('县（市、区）汇总表', '汇总', counties.length, missing),
      list('收报情况', '收报情况', countyStates(input).length),
      list(
        '汇总明细',
        '汇总明细',
        counties.reduce((sum, county) => sum + county.figures.length, 0),
      ),
      list('重复登记清单', '重复', doubles.length),
      ...city.map(({ form, title, drawn }) => ({
        form, title, sheet: drawn.sheet.name, rows: drawn.rows, missing: [...new Set(drawn.missing.map(missingWord))],
      })), // prettier-ignore
    ],
  };
}
