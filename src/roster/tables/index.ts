import type { TableId, TableSpec } from '../spec';
import { activities } from './activities';
import { approvals } from './approvals';
import { areas } from './areas';
import { assistances } from './assistances';
import { budgets } from './budgets';
import { checklist } from './checklist';
import { documents } from './documents';
import { filings } from './filings';
import { groups } from './groups';
import { inspections } from './inspections';
import { parameters } from './parameters';
import { payments } from './payments';
import { resources } from './resources';
import { schools } from './schools';
import { scores } from './scores';
import { seats } from './seats';
import { secondments } from './secondments';
import { staff } from './staff';
import { trainings } from './trainings';

/** All tables a county keeps, each declared once. */
export const TABLES: Readonly<Record<TableId, TableSpec>> = {
  groups, schools, staff, seats, activities, payments, scores, secondments, trainings, approvals,
  documents, filings, inspections, resources, areas, assistances, budgets, checklist, parameters,
}; // prettier-ignore
