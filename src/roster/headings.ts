import type { ColumnSpec, TableExtension, TableId, TableSpec } from './spec';
import { headingKey, withoutUnits } from './text';
import { TABLES } from './tables';

/** A table's spec with what the policy adds: columns, choices, synonyms. */
export function extended(id: TableId, extensions: readonly TableExtension[] = []): TableSpec {
  const own = extensions.filter((extension) => extension.table === id);
  const spec = TABLES[id];
  if (own.length === 0) return spec;
  const columns = [...spec.columns, ...own.flatMap((extension) => extension.columns ?? [])].map((column) => {
    const choices = own.map((extension) => extension.choices?.[column.heading]).find((one) => one !== undefined);
    const called = own.flatMap((extension) => extension.called?.[column.heading] ?? []).at(0);
    const synonyms = own.flatMap((extension) => extension.synonyms?.[column.heading] ?? []);
    // A narrower list is the policy's word, but the county's other values stay readable: off the list is doubtful only.
    return {
      ...column,
      ...(choices ? { choices, open: true } : {}),
      ...(called ? { called } : {}),
      ...(synonyms.length || called ? { synonyms: [...column.synonyms, ...synonyms, ...(called ? [called] : [])] } : {}),
    };
  });
  const title = own.find((extension) => extension.title !== undefined)?.title;
  return title === undefined ? { ...spec, columns } : { ...spec, title, synonyms: [...spec.synonyms, spec.title], columns };
}

/** A column under the name that it has on this sheet: sentences speak of what the clerk sees. */
export function asCalled(column: ColumnSpec, called: ReadonlyMap<string, string> | undefined): ColumnSpec {
  const heading = called?.get(column.heading);
  return heading === undefined ? column : { ...column, heading };
}

/** Finds the column that a heading means. */
export interface HeadingMatcher {
  /** `exact`: the catalogue's own heading; `synonym`: another met in the wild. */
  match(heading: string): { column: ColumnSpec; how: 'exact' | 'synonym' } | null;
}

export function headingMatcher(spec: TableSpec): HeadingMatcher {
  const exact = new Map<string, ColumnSpec>();
  const synonyms = new Map<string, ColumnSpec>();
  for (const column of spec.columns) {
    if (column.beside) continue;
    exact.set(headingKey(column.heading), column);
    for (const synonym of column.synonyms) {
      const other = headingKey(synonym);
      if (!synonyms.has(other)) synonyms.set(other, column);
    }
  }
  return {
    match(heading) {
      for (const key of keysOf(heading)) {
        const column = exact.get(key);
        if (column) return { column, how: 'exact' };
        const other = synonyms.get(key);
        if (other) return { column: other, how: 'synonym' };
      }
      return null;
    },
  };
}

/** The heading as it stands, without units in brackets, with the brackets opened, and without what is in them. */
function keysOf(heading: string): string[] {
  const key = headingKey(heading);
  const bare = withoutUnits(key);
  return [...new Set([key, bare, bare.replace(/[()]/g, ''), bare.replace(/\([^()]*\)/g, '')])].filter((one) => one !== '');
}

/** Running numbers are nobody's data. */
export function isRunningNumber(heading: string): boolean {
  return /^(序号|编号|no\.?|行号)$/.test(headingKey(heading));
}
