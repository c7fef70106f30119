export { excelHost, MOST_BYTES, type ExcelHost, type Fault } from './host';
export { makeBook, makeSheet, cellAt, type Book, type Rect, type Scalar, type Sheet } from './model';
export { hostOf } from './from-grid';
export { connectOffice, quiet } from './office';
export { photograph, type Photograph } from './photograph';
