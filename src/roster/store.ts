import type { CellAddress } from '../workbook/address';
import type { CellValue } from '../workbook/grid';
import type { Field, RosterTable, Row, Scalar, TablePart } from './roster';
import type { ColumnSpec, TableSpec } from './spec';

const ABSENT = 0;
const BLANK = 1;
const INVALID = 2;
const KNOWN = 3;
const KNOWN_AS_WRITTEN = 4;

/** One column of all rows: a byte of state and a value each, no object per cell. */
interface ColumnStore {
  states: number[];
  values: (Scalar | null)[];
  /** What stands in unusable cells, by row. */
  raws: Map<number, CellValue>;
}

/** A table being filled, row by row, and then read. */
export interface TableBuilder {
  addRow(part: number, sheetRow: number): number;
  known(index: number, heading: string, value: Scalar, asWritten: boolean): void;
  blank(index: number, heading: string): void;
  invalid(index: number, heading: string, raw: CellValue): void;
  build(parts: readonly TablePart[]): RosterTable;
}

export function tableBuilder(spec: TableSpec): TableBuilder {
  const columns = new Map<string, ColumnStore>(
    spec.columns.map((column) => [column.heading, { states: [], values: [], raws: new Map() }]),
  );
  const partOf: number[] = [];
  const sheetRows: number[] = [];
  const store = (heading: string): ColumnStore => columns.get(heading)!;
  return {
    addRow(part, sheetRow) {
      partOf.push(part);
      return sheetRows.push(sheetRow) - 1;
    },
    known(index, heading, value, asWritten) {
      store(heading).states[index] = asWritten ? KNOWN_AS_WRITTEN : KNOWN;
      store(heading).values[index] = value;
    },
    blank(index, heading) {
      store(heading).states[index] = BLANK;
    },
    invalid(index, heading, raw) {
      store(heading).states[index] = INVALID;
      store(heading).raws.set(index, raw);
    },
    build: (parts) => new ColumnTable(spec, parts, columns, partOf, sheetRows),
  };
}

class ColumnTable implements RosterTable {
  readonly rows: readonly Row[];
  private readonly specs: ReadonlyMap<string, ColumnSpec>;
  private readonly present_: ReadonlySet<string>;

  constructor(
    readonly spec: TableSpec,
    readonly parts: readonly TablePart[],
    readonly stores: ReadonlyMap<string, ColumnStore>,
    readonly partOf: readonly number[],
    readonly sheetRows: readonly number[],
  ) {
    this.specs = new Map(spec.columns.map((column) => [column.heading, column]));
    this.present_ = new Set(parts.flatMap((part) => [...part.columnOf.keys()]));
    this.rows = sheetRows.map((_, index) => new TableRow(this, index));
  }

  get present(): boolean {
    return this.parts.length > 0;
  }

  has(heading: string): boolean {
    this.column(heading);
    return this.present_.has(heading);
  }

  column(heading: string): ColumnSpec {
    const column = this.specs.get(heading);
    if (!column) throw new Error(`${this.spec.id} has no column ${heading}`);
    return column;
  }
}

/** A row is an index; everything else is asked of its table. */
class TableRow implements Row {
  constructor(
    private readonly owner: ColumnTable,
    readonly index: number,
  ) {}

  get table() {
    return this.owner.spec.id;
  }

  get sheet(): string {
    return this.part.sheet;
  }

  get sheetRow(): number {
    return this.owner.sheetRows[this.index]!;
  }

  private get part(): TablePart {
    return this.owner.parts[this.owner.partOf[this.index]!]!;
  }

  private state(heading: string): number {
    this.owner.column(heading);
    return this.owner.stores.get(heading)!.states[this.index] ?? ABSENT;
  }

  private value(heading: string): Scalar | null {
    return this.state(heading) >= KNOWN ? this.owner.stores.get(heading)!.values[this.index]! : null;
  }

  field(heading: string): Field {
    const state = this.state(heading);
    if (state === ABSENT) return { state: 'absent' };
    const at = this.address(heading);
    if (state === BLANK) return { state: 'blank', at };
    const store = this.owner.stores.get(heading)!;
    if (state === INVALID) return { state: 'invalid', at, raw: store.raws.get(this.index) ?? null };
    return { state: 'known', value: store.values[this.index]!, at, asWritten: state === KNOWN_AS_WRITTEN };
  }

  text(heading: string): string | null {
    const value = this.value(heading);
    if (value === null) return null;
    return typeof value === 'object' ? value.join('、') : String(value);
  }

  number(heading: string): number | null {
    const value = this.value(heading);
    return typeof value === 'number' ? value : null;
  }

  date(heading: string): string | null {
    const value = this.value(heading);
    return typeof value === 'string' && this.owner.column(heading).kind === 'date' ? value : null;
  }

  flag(heading: string): boolean | null {
    const value = this.value(heading);
    return typeof value === 'boolean' ? value : null;
  }

  list(heading: string): readonly string[] {
    const value = this.value(heading);
    if (value === null) return [];
    return typeof value === 'object' ? value : [String(value)];
  }

  address(heading: string): CellAddress | null {
    this.owner.column(heading);
    const column = this.part.columnOf.get(heading);
    return column === undefined ? null : { sheet: this.part.sheet, row: this.sheetRow, column };
  }
}
