import { a1, type SheetPlan } from '../../workbook';
import type { CountyKey, CountySummary } from './county';
import { body, listSheet } from './list';

export interface Double {
  kind: CountyKey['kind'];
  shown: string;
  places: { unit: string; file: string; cell: string }[];
}

/** The same group, school or person number in two counties. */
export function doublesOf(counties: readonly CountySummary[]): Double[] {
  const seen = new Map<string, Double>();
  for (const county of counties) {
    for (const { kind, key, shown, sheet, row, column } of county.keys) {
      const double = seen.get(`${kind}\n${key}`) ?? { kind, shown, places: [] };
      if (!double.places.some((place) => place.file === county.file)) {
        double.places.push({ unit: county.unit, file: county.file, cell: `${sheet}!${a1(row, column)}` });
      }
      seen.set(`${kind}\n${key}`, double);
    }
  }
  return [...seen.values()].filter((double) => double.places.length > 1);
}

export function doublesSheet(doubles: readonly Double[]): SheetPlan {
  const rows = doubles.map((double) =>
    [
      double.kind,
      double.shown,
      double.places.map((place) => place.unit).join('、'),
      double.places.map((place) => `${place.file} ${place.cell}`).join('；'),
    ].map(body),
  );
  const none = [['没有发现重复登记', null, null, null].map(body)];
  return listSheet('重复', ['类别', '名称或编号', '登记在', '位置'], rows.length > 0 ? rows : none, [10, 30, 40, 60]);
}
